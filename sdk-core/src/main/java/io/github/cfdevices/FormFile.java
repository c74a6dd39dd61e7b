package io.github.cfdevices;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A file to upload as part of a form; immutable. */
public final class FormFile {
  private final String name;
  private final RequestBody content;

  private FormFile(String name, RequestBody content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Returns a file with the given bytes.
   *
   * @param name the name without folders, such as {@code devices.csv}
   * @param mediaType the media type, such as {@code text/csv}
   * @throws InvalidInputException if the name is empty or contains a control character, or the
   *     media type is malformed
   */
  public static FormFile of(String name, String mediaType, ByteString content) {
    MediaType parsed = MediaType.parse(mediaType);
    if (parsed == null) {
      throw new InvalidInputException(
          "media type", "must be a type and a subtype, such as text/csv");
    }
    return of(name, RequestBody.create(content, parsed));
  }

  /**
   * Returns a file with any content, such as {@code RequestBody.create(file, type)}.
   *
   * @param name the name without folders, such as {@code devices.csv}
   * @throws InvalidInputException if the name is empty or contains a control character, or the
   *     content is one-shot, because a retry writes it again
   */
  public static FormFile of(String name, RequestBody content) {
    Checks.required("file content", content);
    if (content.isOneShot() || content.isDuplex()) {
      throw new InvalidInputException(
          "file content", "must not be a one-shot RequestBody, because a retry writes it again");
    }
    Checks.pathSegment("file name", name);
    return new FormFile(name, content);
  }

  /** Returns a part of a form, or null if there is no file; for use within cfdevices only. */
  @InternalApi
  public static MultipartBody.@Nullable Part part(String field, @Nullable FormFile file) {
    return file == null ? null : MultipartBody.Part.createFormData(field, file.name, file.content);
  }

  /** Returns a part for each file, or null if there is no list; for use within cfdevices only. */
  @InternalApi
  public static @Nullable List<MultipartBody.Part> parts(
      String field, @Nullable List<FormFile> files) {
    if (files == null) {
      return null;
    }
    List<MultipartBody.Part> parts = new ArrayList<>();
    files.forEach(
        file -> parts.add(MultipartBody.Part.createFormData(field, file.name, file.content)));
    return parts;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the content with its media type. */
  public RequestBody content() {
    return content;
  }

  /** Returns the name, never the content. */
  @Override
  public String toString() {
    return "FormFile{name=" + name + "}";
  }
}
