package io.github.cfdevices.tests.regeneration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** A file manager that reads and writes class files in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, byte[]> used;
  private final Map<String, ByteArrayOutputStream> written = new ConcurrentHashMap<>();

  MemoryFiles(JavaFileManager files, Map<String, byte[]> used) {
    super(files);
    this.used = used;
  }

  static List<JavaFileObject> sources(Map<String, String> texts) {
    return texts.entrySet().stream()
        .<JavaFileObject>map(text -> new Source(text.getKey(), text.getValue()))
        .toList();
  }

  /** Returns the classes that were compiled, by name. */
  Map<String, byte[]> compiled() {
    return written.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    List<JavaFileObject> all = new ArrayList<>();
    if (location == StandardLocation.CLASS_PATH) {
      used.forEach(
          (name, bytes) -> {
            if (name.substring(0, name.lastIndexOf('.')).equals(packageName)) {
              all.add(new Used(name, bytes));
            }
          });
    }
    super.list(location, packageName, kinds, recurse).forEach(all::add);
    return all;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Used known ? known.name : super.inferBinaryName(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.put(className, bytes);
    return new SimpleJavaFileObject(uri(className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  private static URI uri(String path) {
    return URI.create("memory:///" + path.replace("$", "%24"));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(uri(path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Used extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    Used(String name, byte[] bytes) {
      super(uri(name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
