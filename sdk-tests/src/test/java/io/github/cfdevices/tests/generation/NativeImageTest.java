package io.github.cfdevices.tests.generation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.TypeAdapter;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.tests.support.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The metadata for Native Image covers what every operation reaches by reflection. */
final class NativeImageTest {
  private static final String FILE = "reachability-metadata.json";
  private static final String FOLDER = "META-INF/native-image/";
  private static final Set<String> GENERATED = entries("io.github.cfdevices.api");
  private static final Set<String> CORE = entries("io.github.cfdevices/cfdevices-core");

  @Test
  void metadataHasEachClassThatOperationsReachByReflection() throws Exception {
    RecordingLoader loader = new RecordingLoader();
    try (FakeCloudflare fake = FakeCloudflare.builder().devices(10).start();
        CloudflareClient client = fake.newClient();
        CloudflareClient withOptions =
            client.with(CallOptions.builder().header("X-Test", "1").build())) {
      for (Enum<?> operation : operations(loader)) {
        call(operation, client);
        call(operation, withOptions);
      }
    }

    assertThat(loader.defined.stream().filter(NativeImageTest::isReflective).map(Class::getName))
        .contains(
            "io.github.cfdevices.api.DevicesService",
            "io.github.cfdevices.model.DeviceJsonAdapter",
            "io.github.cfdevices.model.PostureRuleRequestJsonAdapter")
        .isSubsetOf(GENERATED);
  }

  @Test
  void coreUsesReflectionForAdaptersAndProxiesOnly() {
    URL location = CloudflareClient.class.getProtectionDomain().getCodeSource().getLocation();
    JavaClasses core = new ClassFileImporter().importUrl(location);

    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.github.cfdevices.json.AdapterRegistry")
        .and()
        .doNotHaveFullyQualifiedName("io.github.cfdevices.ServiceOptions")
        .should()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .callMethodWhere(
            describe(
                "creates a proxy",
                call ->
                    call.getTargetOwner().isEquivalentTo(Proxy.class)
                        && call.getName().equals("newProxyInstance")))
        .check(core);
  }

  @Test
  void eachAdapterThatAModelNamesHasAnEntry() {
    assertThat(GENERATED)
        .filteredOn(name -> name.endsWith("JsonAdapter"))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            name -> {
              Class<?> model =
                  Class.forName(name.substring(0, name.length() - "JsonAdapter".length()));
              assertThatCode(() -> ModelJson.moshi().adapter(model)).doesNotThrowAnyException();
            });
    assertThat(CORE).containsExactly("io.github.cfdevices.json.ScalarValueJsonAdapter");
  }

  @Test
  void entriesNameClassesWithWhatTheyDeclare() throws ClassNotFoundException, IOException {
    for (Object entry : reflection("io.github.cfdevices.api")) {
      Map<?, ?> members = (Map<?, ?>) entry;
      if (members.get("type") instanceof String name) {
        Class<?> type = Class.forName(name);
        assertThat(type.isInterface())
            .isEqualTo(Boolean.TRUE.equals(members.get("allDeclaredMethods")));
        if (!type.isInterface()) {
          assertThat(members.get("methods"))
              .isEqualTo(List.of(Map.of("name", "<init>", "parameterTypes", List.of())));
          assertThatCode(type::getDeclaredConstructor).doesNotThrowAnyException();
        }
      }
    }
  }

  private static List<Enum<?>> operations(ClassLoader loader) throws ClassNotFoundException {
    Object[] constants = Class.forName(Operation.class.getName(), true, loader).getEnumConstants();
    return List.of(constants).stream().<Enum<?>>map(constant -> (Enum<?>) constant).toList();
  }

  /** Whether the resource exists does not matter: the request and the response are read. */
  private static void call(Enum<?> operation, CloudflareClient client) throws Exception {
    Method call =
        operation.getDeclaringClass().getMethod("call", CloudflareClient.class, String.class);
    call.setAccessible(true);
    try {
      call.invoke(operation, client, "absent");
    } catch (InvocationTargetException e) {
      assertThat(e).hasCauseInstanceOf(ApiException.class);
    }
  }

  private static Set<String> entries(String folder) {
    try {
      Set<String> names = new TreeSet<>();
      for (Object entry : reflection(folder)) {
        Object type = ((Map<?, ?>) entry).get("type");
        if (type instanceof String name) {
          names.add(name);
        } else {
          Object proxy = ((Map<?, ?>) type).get("proxy");
          ((List<?>) proxy).forEach(name -> names.add(String.valueOf(name)));
        }
      }
      return names;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<?> reflection(String folder) throws IOException {
    URL file = NativeImageTest.class.getClassLoader().getResource(FOLDER + folder + "/" + FILE);
    assertThat(file).as(folder).isNotNull();
    try (InputStream in = file.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (List<?>)
          ((Map<?, ?>) ModelJson.moshi().adapter(Object.class).fromJson(text)).get("reflection");
    }
  }

  /** Returns whether a class is an adapter, which has its name from a model, or a service. */
  private static boolean isReflective(Class<?> type) {
    return TypeAdapter.class.isAssignableFrom(type)
        || Arrays.stream(type.isInterface() ? type.getDeclaredMethods() : new Method[0])
            .flatMap(method -> Arrays.stream(method.getAnnotations()))
            .anyMatch(annotation -> annotation.annotationType().getName().startsWith("retrofit2."));
  }

  /** Defines generated classes anew, so that they are those that operations use. */
  private static final class RecordingLoader extends ClassLoader {
    final Queue<Class<?>> defined = new ConcurrentLinkedQueue<>();

    RecordingLoader() {
      super(NativeImageTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!isRecorded(name)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private static boolean isRecorded(String name) {
      return name.startsWith("io.github.cfdevices.api.")
          || name.startsWith("io.github.cfdevices.model.")
          || name.startsWith(Operation.class.getName());
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        Class<?> type = defineClass(name, bytes, 0, bytes.length);
        defined.add(type);
        return type;
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
