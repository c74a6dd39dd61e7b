package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.read.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The files of a document, each of which is read once. */
final class SourceFiles {
  /** The name of the document itself. */
  static final String DOCUMENT = "";

  private final @Nullable Path document;
  private final Map<String, @Nullable JsonNode> read = new HashMap<>();

  private SourceFiles(@Nullable Path document, JsonNode root) {
    this.document = document;
    read.put(DOCUMENT, root);
  }

  /** Returns the files of a document that was parsed already, given its file if it has one. */
  static SourceFiles of(@Nullable Path file, JsonNode document) {
    return new SourceFiles(file == null ? null : file.toAbsolutePath().normalize(), document);
  }

  /** Returns the files of a document, or null if its file cannot be read. */
  static @Nullable SourceFiles of(Path document) {
    JsonNode root = read(document);
    return root == null ? null : of(document, root);
  }

  /** Returns why the file of a document cannot be read. */
  static String problemOf(Path document) {
    try {
      String content = new String(Files.readAllBytes(document), StandardCharsets.UTF_8);
      DocumentReader.tree(content, String.valueOf(document.getFileName()));
      return "the document is not an object";
    } catch (MarkedYAMLException e) {
      String place =
          e.getProblemMark() == null
              ? ""
              : ", line %d, column %d"
                  .formatted(e.getProblemMark().getLine() + 1, e.getProblemMark().getColumn() + 1);
      return "the document is neither JSON nor YAML: " + e.getProblem() + place;
    } catch (IOException | RuntimeException e) {
      return "the document cannot be read: " + e.getMessage();
    }
  }

  JsonNode root() {
    return Objects.requireNonNull(read.get(DOCUMENT));
  }

  /** Returns the name of a file that another file names by a relative path. */
  String resolve(String from, String relative) {
    if (document == null) {
      return relative;
    }
    try {
      Path containing = from.isEmpty() ? document : document.resolveSibling(from);
      Path file = containing.resolveSibling(relative).normalize();
      Path folder = document.resolveSibling("");
      return file.equals(document)
          ? DOCUMENT
          : folder.relativize(file).toString().replace('\\', '/');
    } catch (IllegalArgumentException e) {
      return relative; // It is no path, or on another drive.
    }
  }

  /** Returns the content of a file, or null if it cannot be read. */
  @Nullable JsonNode read(String name) {
    if (!read.containsKey(name)) {
      read.put(name, document == null ? null : read(document, name));
    }
    return read.get(name);
  }

  private static @Nullable JsonNode read(Path document, String name) {
    try {
      return read(document.resolveSibling(name));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable JsonNode read(Path file) {
    try {
      return parse(
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
          String.valueOf(file.getFileName()));
    } catch (IOException e) {
      return null;
    }
  }

  /** Returns the object that YAML or JSON describes, or null if there is none. */
  static @Nullable JsonNode parse(String content, String name) {
    try {
      JsonNode root = DocumentReader.tree(content, name);
      return root.isObject() ? root : null;
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) { // The parser reports what is neither YAML nor JSON.
      return null;
    }
  }
}
