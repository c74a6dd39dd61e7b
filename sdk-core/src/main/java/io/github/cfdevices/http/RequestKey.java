package io.github.cfdevices.http;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A key that is not a single header. Each place is a separate class so that R8 removes it from apps
 * that do not use it. The factories return the base class, so that verifying {@link Credentials}
 * loads none of these classes.
 */
abstract class RequestKey {
  static RequestKey inQuery(String parameter, String key) {
    return new InQuery(parameter, key);
  }

  static RequestKey inCookie(String name, String key) {
    return new InCookie(name, key);
  }

  /** Adds the key to a request that has none at this place. */
  abstract Request addTo(Request request);

  abstract Request removeFrom(Request request);

  /** Returns a request that is about to be sent, with the key if OkHttp has dropped it. */
  Request restoreIn(Request request) {
    return request;
  }

  /** Returns a string with the form of the key masked that differs from the key itself. */
  abstract String mask(String text);

  /** A key in the query of the URL. */
  private static final class InQuery extends RequestKey {
    private final String parameter;
    private final String key;

    InQuery(String parameter, String key) {
      this.parameter = parameter;
      this.key = key;
    }

    @Override
    Request addTo(Request request) {
      return request
          .newBuilder()
          .url(request.url().newBuilder().setQueryParameter(parameter, key).build())
          .build();
    }

    @Override
    Request removeFrom(Request request) {
      return request
          .newBuilder()
          .url(request.url().newBuilder().removeAllQueryParameters(parameter).build())
          .build();
    }

    @Override
    String mask(String text) {
      return Credentials.masked(text, encoded());
    }

    private String encoded() {
      return String.valueOf(
              new HttpUrl.Builder()
                  .scheme("https")
                  .host("localhost")
                  .addQueryParameter("k", key)
                  .build()
                  .encodedQuery())
          .substring("k=".length());
    }
  }

  /**
   * A key in a cookie. Other cookies of the request are kept. OkHttp replaces the header if the
   * app's {@code CookieJar} has cookies.
   */
  private static final class InCookie extends RequestKey {
    private static final String COOKIE = "Cookie";

    private final String name;
    private final String key;

    InCookie(String name, String key) {
      this.name = name;
      this.key = key;
    }

    @Override
    Request restoreIn(Request request) {
      return addTo(removeFrom(request));
    }

    @Override
    Request addTo(Request request) {
      List<String> cookies = new ArrayList<>(request.headers(COOKIE));
      cookies.add(name + "=" + key);
      return request.newBuilder().header(COOKIE, String.join("; ", cookies)).build();
    }

    @Override
    Request removeFrom(Request request) {
      List<String> others = new ArrayList<>();
      for (String header : request.headers(COOKIE)) {
        for (String cookie : header.split(";", -1)) {
          if (!cookie.trim().startsWith(name + "=")) {
            others.add(cookie.trim());
          }
        }
      }
      Request.Builder builder = request.newBuilder().removeHeader(COOKIE);
      if (!others.isEmpty()) {
        builder.header(COOKIE, String.join("; ", others));
      }
      return builder.build();
    }

    @Override
    String mask(String text) {
      return text;
    }
  }

  /** Credentials that are sent together, in the order of their names. */
  static final class Combined extends RequestKey {
    private final List<Credentials> parts;

    private Combined(List<Credentials> parts) {
      this.parts = parts;
    }

    static Credentials of(@Nullable Credentials... all) {
      Map<String, Credentials> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (Credentials each : all) {
        if (each == null || !each.canBeCombined()) {
          throw new InvalidInputException(
              "combined credentials",
              "must each be an API token, a user service key, a user name with a password or a"
                  + " key, but one is "
                  + (each == null ? "null" : each.title()));
        }
        if (parts.put(each.header, each) != null) {
          throw new InvalidInputException(
              "combined credentials", "must have different names, but two have " + each.header);
        }
      }
      if (parts.size() < 2) {
        throw new InvalidInputException(
            "combined credentials", "must be at least 2, but there are " + parts.size());
      }
      List<String> names = new ArrayList<>();
      List<String> secrets = new ArrayList<>(); // Secrets contain no spaces.
      for (Credentials part : parts.values()) {
        names.add(part.name());
        secrets.add(part.secret);
      }
      return Credentials.keyOf(
          String.join(Credentials.AND, names),
          String.join(" ", secrets),
          new Combined(new ArrayList<>(parts.values())));
    }

    @Override
    Request addTo(Request request) {
      Request combined = request;
      for (Credentials part : parts) {
        combined = part.putInto(combined);
      }
      return combined;
    }

    @Override
    Request removeFrom(Request request) {
      Request others = request;
      for (Credentials part : parts) {
        others = part.removeFrom(others);
      }
      return others;
    }

    @Override
    Request restoreIn(Request request) {
      Request restored = request;
      for (Credentials part : parts) {
        restored = part.restoreIn(restored);
      }
      return restored;
    }

    @Override
    String mask(String text) {
      return Credentials.mask(parts, text);
    }
  }
}
