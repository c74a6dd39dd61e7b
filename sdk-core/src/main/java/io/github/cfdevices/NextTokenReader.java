package io.github.cfdevices;

import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;

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
  public ParsedBody<T> read(ResponseBody body) {
    ParsedBody<T> page = pages.read(body);
    Buffer buffer = body.source().getBuffer();
    if (!(page instanceof Envelope<T> envelope) || !envelope.success || buffer.exhausted()) {
      return page;
    }
    try (JsonParser parser = JsonParser.open(buffer, "$")) {
      return envelope.with(ResultInfo.ofCursor(parser, path));
    } catch (IOException e) {
      throw new AssertionError("the body was parsed before", e);
    }
  }
}
