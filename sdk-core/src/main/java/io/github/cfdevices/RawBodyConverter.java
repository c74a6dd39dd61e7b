package io.github.cfdevices;

import io.github.cfdevices.codegen.QueryText;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.ByteString;
import retrofit2.Converter;

/** Writes a request body, or a part of one, as bytes or a string without JSON encoding. */
final class RawBodyConverter implements Converter<Object, RequestBody> {
  private final MediaType mediaType;

  RawBodyConverter(MediaType mediaType) {
    this.mediaType = mediaType;
  }

  @Override
  public RequestBody convert(Object value) {
    ByteString bytes =
        value instanceof ByteString given
            ? given
            : ByteString.encodeString(QueryText.of(value), MediaTypes.charset(mediaType));
    return RequestBody.create(bytes, mediaType);
  }
}
