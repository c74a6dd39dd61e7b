package io.github.cfdevices.templates.hints;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the {@code x-*} hints that a document can contain, and of those added to it. */
public final class Hints {
  public static final String CLIENT_DEFAULT = "x-client-default";
  public static final String ENVELOPE = "x-envelope";
  public static final String EMPTY_RESULT = "x-empty-result";
  public static final String HIDDEN_IN_RESPONSES = "x-hidden-in-responses";
  public static final String METHOD_NAME = "x-method-name";
  public static final String PAGING = "x-paging";
  public static final String REQUEST_SCHEMA = "x-request-schema";
  public static final String SIBLING_DISCRIMINATOR = "x-sibling-discriminator";
  public static final String TOKEN_PERMISSIONS = "x-api-token-group";

  /** The hints that a document can contain. */
  public static final List<String> OF_DOCUMENTS =
      List.of(
          CLIENT_DEFAULT,
          ENVELOPE,
          EMPTY_RESULT,
          HIDDEN_IN_RESPONSES,
          METHOD_NAME,
          PAGING,
          REQUEST_SCHEMA,
          SIBLING_DISCRIMINATOR,
          TOKEN_PERMISSIONS);

  /** Added to an operation: its path, unmodified. */
  public static final String PATH = "x-path";

  /** Added to an operation: its summary, unmodified. */
  public static final String SUMMARY = "x-summary";

  /** Added to an operation: its tag, unmodified. */
  public static final String TAG = "x-tag";

  /** Added to an enum whose values the parser converts: the values, unmodified. */
  public static final String WRITTEN_VALUES = "x-written-values";

  /** Added to an operation: the schema that contains its parameters. */
  public static final String PARAMETERS = "x-parameter-object";

  /** Added to that schema. */
  public static final String IS_PARAMETERS = "x-is-parameter-object";

  /** Added to an operation: the {@link AcceptedCredentials}. */
  public static final String CREDENTIALS = "x-accepted-credentials";

  /** Added to an operation: the list of permissions of which an API token needs one. */
  public static final String PERMISSIONS = "x-token-permissions";

  /** Added to an operation with a server other than that of the document: its URL. */
  public static final String SERVER = "x-own-server";

  /** Added to an operation: the path of its value inside the result. */
  public static final String RESULT_AT = "x-result-at";

  /** Added to an operation: the {@link BodyContent} of a response without an envelope. */
  public static final String BARE_RESULT = "x-bare-result";

  /** Added to an operation: the path of the token of the next page inside the body. */
  public static final String NEXT_TOKEN = "x-next-token-at";

  /** Added to an operation that can succeed without a result. */
  public static final String OPTIONAL_RESULT = "x-optional-result";

  /** Added to an operation whose documented successes have no content. */
  public static final String NO_CONTENT = "x-no-content";

  /** Added to an operation: the kind of a request body other than JSON. */
  public static final String BODY_KIND = "x-body-kind";

  /**
   * Added to an operation: the media type of a request body other than {@code application/json}.
   */
  public static final String CONTENT_TYPE = "x-body-media-type";

  /** Added to an operation whose request body has a class: the name of its schema. */
  public static final String BODY_CLASS = "x-body-class";

  /** Added to an operation whose request body or form can be left out. */
  public static final String OPTIONAL_BODY = "x-optional-body";

  /** Added to a parameter: its {@link ParameterStyle}. */
  public static final String STYLE = "x-parameter-style";

  /** Added to a parameter in the path that is not sent as it is: its {@link PathStyle}. */
  public static final String PATH_STYLE = "x-path-style";

  /** Added to a parameter whose property in the parameter object has another name: that name. */
  public static final String PROPERTY = "x-parameter-property";

  /** Added to an operation that sends a form without fields: the media type. */
  public static final String EMPTY_FORM = "x-empty-form";

  /** Added to an operation: the {@link Form} that it sends. */
  public static final String FORM = "x-form";

  /** Added to a union: the {@link InnerDiscriminator} of its members. */
  public static final String INNER_DISCRIMINATOR = "x-inner-discriminator";

  /** Added to a union without a discriminator. */
  public static final String OPAQUE_UNION = "x-opaque-union";

  /** Added to a schema whose {@code items} are a list that the parser does not support. */
  public static final String DROPPED_ITEMS = "x-dropped-items";

  /** Added to a list in a form of Swagger: its {@code collectionFormat}. */
  public static final String COLLECTION_FORMAT = "x-collection-format";

  /** Added to a union of several JSON types: its {@link MixedUnion}. */
  public static final String MIXED_UNION = "x-mixed-union";

  /** Added to a variant of such a union that is not a model. */
  public static final String VALUE_VARIANT = "x-value-variant";

  /** Added to a schema that becomes a class: its place in the document. */
  public static final String PLACE = "x-place";

  /** The hints that a document cannot contain. */
  private static final Set<String> ADDED =
      Set.of(
          PATH,
          SUMMARY,
          TAG,
          PARAMETERS,
          IS_PARAMETERS,
          CREDENTIALS,
          PERMISSIONS,
          SERVER,
          RESULT_AT,
          BARE_RESULT,
          OPTIONAL_RESULT,
          NO_CONTENT,
          BODY_KIND,
          CONTENT_TYPE,
          FORM,
          INNER_DISCRIMINATOR,
          OPAQUE_UNION,
          MIXED_UNION,
          VALUE_VARIANT,
          PLACE);

  /** Added to a write-only property of a schema that responses can contain. */
  public static final String OMITTED_IN_RESPONSES = "x-omitted-in-responses";

  /** Added to a component that another place of the document became: that place. */
  public static final String SOURCE = "x-source-place";

  private Hints() {}

  /** Removes extensions of a document that have the name of a hint that the generator adds. */
  public static void removeAdded(@Nullable Map<?, ?> extensions) {
    if (extensions != null) {
      extensions.keySet().removeAll(ADDED);
    }
  }

  /** Returns the names of the hints that an element has. */
  public static Set<String> of(@Nullable Map<String, Object> extensions) {
    return extensions == null ? Set.of() : Set.copyOf(extensions.keySet());
  }
}
