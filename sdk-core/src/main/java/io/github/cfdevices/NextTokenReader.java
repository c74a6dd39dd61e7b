package io.github.cfdevices;

import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page whose body contains the token of the next one. The token becomes the cursor of the
 * {@link ResultInfo}.
 */
final class NextTokenReader<T> implements BodyReader<T> {
  private final BodyReader<T> pages;
  private final String[] path;

  NextTokenReader(BodyReader<T> pages, String path) {
    this.pages = pages;
    this.path = path.split("\\.");
  }

  @Override
  public ParsedBody<T> read(@Nullable MediaType type, Buffer body) {
    ParsedBody<T> page = pages.read(type, body);
    if (!(page instanceof Envelope<T> envelope) || !envelope.success || body.exhausted()) {
      return page;
    }
    try (JsonParser parser = JsonParser.open(body, "$")) {
      return envelope.with(ResultInfo.ofCursor(parser, path));
    } catch (IOException e) {
      throw new AssertionError("the body was parsed before", e);
    }
  }
}
