package io.github.cfdevices.tests.regeneration;

import com.squareup.moshi.JsonAdapter;
import io.github.cfdevices.ApiCall;
import io.github.cfdevices.rx.runtime.RxCalls;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import retrofit2.Retrofit;

/**
 * Classes that were compiled in memory. The SDK that the build generated is not visible from them,
 * neither to the compiler nor at run time.
 */
final class Compiled extends ClassLoader {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final List<String> OPTIONS = List.of("-proc:none", "-Xlint:all", "-Werror");

  /** A class of each library that an app has on its class path. */
  private static final List<Class<?>> LIBRARIES =
      List.of(
          ApiCall.class,
          RxCalls.class,
          Script.class,
          ByteString.class,
          JsonAdapter.class,
          Nullable.class,
          OkHttpClient.class,
          Publisher.class,
          Retrofit.class,
          Single.class,
          Unit.class);

  private static final StandardJavaFileManager FILES = files();
  private static final Pattern REGENERATED =
      Pattern.compile("io\\.github\\.cfdevices\\.(model|api|rx)\\.[^.]+");

  private final Map<String, byte[]> classes;

  private Compiled(ClassLoader parent, Map<String, byte[]> classes) {
    super(parent);
    this.classes = classes;
  }

  /** Compiles an SDK. */
  static Compiled of(Map<String, String> sources) {
    return new Compiled(Compiled.class.getClassLoader(), compile(sources, Map.of()));
  }

  /** Compiles a file that uses these classes. */
  Compiled with(String file, String source) {
    return new Compiled(this, compile(Map.of(file, source), classes));
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return loadClass(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = classes.get(name);
      if (bytes != null) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
      if (!(getParent() instanceof Compiled) && REGENERATED.matcher(name).matches()) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  private static Map<String, byte[]> compile(
      Map<String, String> sources, Map<String, byte[]> used) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    MemoryFiles files = new MemoryFiles(FILES, used);
    List<JavaFileObject> units = MemoryFiles.sources(sources);
    if (!COMPILER.getTask(null, files, diagnostics, OPTIONS, null, units).call()) {
      // Printing a diagnostic can create another one.
      throw new AssertionError(
          List.copyOf(diagnostics.getDiagnostics()).stream()
              .map(Object::toString)
              .collect(Collectors.joining("\n")));
    }
    return new HashMap<>(files.compiled());
  }

  /** Shared by all compilations, so that the libraries are indexed only once. */
  private static StandardJavaFileManager files() {
    StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null);
    try {
      List<Path> libraries = new ArrayList<>();
      for (Class<?> library : LIBRARIES) {
        libraries.add(Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()));
      }
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }
}
