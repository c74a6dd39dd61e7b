package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Javadoc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** Describes the credentials that an operation accepts. */
final class CredentialsDoc {
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
        case "API_TOKEN" -> titles.add(0, "an API token"); // The usual kind comes first.
        case "API_KEY" -> titles.add("an API key with an email address");
        case "USER_SERVICE_KEY" -> titles.add("a user service key");
        case "BASIC" -> titles.add("a user name with a password");
        case "NONE" -> titles.add("no credentials");
        default -> accepted.keys().forEach(key -> titles.add(key(key)));
      }
    }
    return "Accepts " + String.join(" or ", titles) + ".";
  }

  private static String key(String key) {
    return key.startsWith("?")
        ? "a key in the query parameter " + Javadoc.code(key.substring(1))
        : "a key in the header " + Javadoc.code(key);
  }
}
