package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Javadoc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** Describes the credentials that an operation accepts, and the permissions of a token. */
final class CredentialsDoc {
  private static final String TOKEN = "an API token";
  private static final String BASIC = "a user name with a password";
  private static final String COOKIE = "Cookie: ";

  private CredentialsDoc() {}

  /**
   * Returns sentences as Javadoc, or null if the document has neither security requirements nor
   * permissions.
   */
  static @Nullable String of(CodegenOperation operation) {
    List<String> sentences = new ArrayList<>();
    if (operation.vendorExtensions.get(Hints.CREDENTIALS) instanceof AcceptedCredentials accepted) {
      sentences.add(credentials(accepted));
    }
    List<String> permissions = permissions(operation);
    if (permissions != null) {
      sentences.add(permissions(permissions));
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  /**
   * Returns the permissions of which a token needs one, an empty list if they are not documented,
   * or null if the document names none at all.
   */
  @SuppressWarnings("unchecked") // The normalizer adds a list of strings.
  static @Nullable List<String> permissions(CodegenOperation operation) {
    return (List<String>) operation.vendorExtensions.get(Hints.PERMISSIONS);
  }

  private static String permissions(List<String> names) {
    if (names.isEmpty()) {
      return "The permission that an API token needs is not documented.";
    }
    return names.stream()
        .map(name -> '"' + Javadoc.escaped(name) + '"')
        .collect(
            joining(
                ", ",
                "An API token needs "
                    + (names.size() == 1 ? "the permission " : "one of these permissions: "),
                "."));
  }

  private static String credentials(AcceptedCredentials accepted) {
    List<String> titles = new ArrayList<>();
    for (String kind : accepted.kinds()) {
      switch (kind) {
        case "API_TOKEN" -> titles.add(0, TOKEN); // The usual kind comes first.
        case "API_KEY" -> titles.add("an API key with an email address");
        case "USER_SERVICE_KEY" -> titles.add("a user service key");
        case "BASIC" -> titles.add(BASIC);
        case "NONE" -> titles.add("no credentials");
        default -> accepted.keys().forEach(names -> titles.add(keys(names)));
      }
    }
    return "Accepts " + String.join(" or ", titles) + ".";
  }

  private static String keys(List<String> names) {
    String all = names.stream().map(CredentialsDoc::key).collect(joining(" and "));
    return names.size() == 1 ? all : "a combination of " + all;
  }

  private static String key(String name) {
    if (name.startsWith("?")) {
      return "a key in the query parameter " + Javadoc.code(name.substring(1));
    }
    if (name.startsWith(COOKIE)) {
      return "a key in the cookie " + Javadoc.code(name.substring(COOKIE.length()));
    }
    return switch (name) {
      case "Authorization: Bearer" -> TOKEN;
      case "Authorization: Basic" -> BASIC;
      default -> "a key in the header " + Javadoc.code(name);
    };
  }
}
