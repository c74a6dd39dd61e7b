package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Javadoc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** Describes the credentials that an operation accepts. */
final class CredentialsDoc {
  private static final String TOKEN = "an API token";
  private static final String BASIC = "a user name with a password";
  private static final String COOKIE = "Cookie: ";

  private CredentialsDoc() {}

  /** Returns a sentence as Javadoc, or null if the document has no security requirements. */
  static @Nullable String of(CodegenOperation operation) {
    if (!(operation.vendorExtensions.get(Hints.CREDENTIALS)
        instanceof AcceptedCredentials accepted)) {
      return null;
    }
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
