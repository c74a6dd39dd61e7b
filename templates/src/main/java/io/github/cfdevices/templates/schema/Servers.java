package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers of a document; only the first of each list is used. */
public final class Servers {
  private Servers() {}

  /** Returns the absolute URL of a document's server, which ends with a slash, or null. */
  public static @Nullable String of(OpenAPI document) {
    String url = first(document.getServers());
    return url == null || !isAbsolute(url) ? null : url;
  }

  /**
   * Returns the URL of an operation's own server, which can be relative, or null if the operation
   * has the server of the document.
   */
  public static @Nullable String ownOf(OpenAPI document, PathItem path, Operation operation) {
    String own = first(operation.getServers());
    if (own == null) {
      own = first(path.getServers());
    }
    return own == null || own.equals(first(document.getServers())) ? null : own;
  }

  private static @Nullable String first(@Nullable List<Server> servers) {
    if (servers == null || servers.isEmpty() || servers.get(0).getUrl() == null) {
      return null;
    }
    Server server = servers.get(0);
    String url = server.getUrl().strip();
    Map<String, ServerVariable> variables = server.getVariables();
    if (variables != null) {
      for (Map.Entry<String, ServerVariable> variable : variables.entrySet()) {
        String value = variable.getValue().getDefault();
        if (value != null) {
          url = url.replace("{" + variable.getKey() + "}", value);
        }
      }
    }
    return url.endsWith("/") ? url : url + "/";
  }

  /** Returns whether a URL is absolute; one with a variable without default is not. */
  private static boolean isAbsolute(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = uri.getScheme();
      return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
          && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
