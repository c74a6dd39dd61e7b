package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.codegen.Accepts;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.OpenEnum;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Strings of a document are data: they are sent and read as they are, and never become code. */
final class DocumentStringsTest {
  private static final String[] PARTS = {
    "\"",
    "\\",
    "'",
    "`",
    "\n",
    "\r",
    "\t",
    "\0",
    "*/",
    "/*",
    "//",
    "\\u0022",
    "\\u000a",
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u00ad",
    "\u0085",
    "\u007f",
    "\ud83d\ude00",
    "\ud835\udc00",
    "\u00e4",
    "a\u0308",
    "\u4ef6",
    "\u00b2",
    "${x}",
    "{{x}}",
    "{",
    "}",
    "{@link}",
    "<b>",
    "&lt;",
    "@",
    "%s",
    "%",
    ";",
    " ",
    "  ",
    "(",
    ")",
    ", ",
    " = ",
    "=",
    "[]",
    ".",
    "..",
    "/",
    "-",
    "_",
    "$",
    "a",
    "A",
    "1",
    "class",
    "yield",
    "null",
    "value",
    "get",
    "Unknown",
    "Api",
    "\"; static { System.setProperty(\"pwned\", \"1\"); } //",
    "*/ static { System.setProperty(\"pwned\", \"1\"); } /*",
    "\\\"; static { System.setProperty(\\\"pwned\\\", \\\"1\\\"); } //",
    "long word ".repeat(12),
    "(x, y = z) ".repeat(12),
  };

  private static List<String> harmlessShapes = List.of();

  private final List<Request> requests = new ArrayList<>();
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .addInterceptor(
              chain -> {
                requests.add(chain.request());
                return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .header("Content-Type", "application/json")
                    .body(ResponseBody.create("{}", null))
                    .build();
              })
          .build();

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void stringsAreSentAndReadAndBecomeNoCode(@ForAll("strings") DocumentStrings strings)
      throws Exception {
    Sdk sdk = Sdk.of(strings.document());

    Map<String, String> shapes = shapes(sdk);
    List<String> expected = new ArrayList<>(harmlessShapes(strings));
    assertThat(shapes).hasSameSizeAs(expected);
    shapes.values().removeIf(expected::remove);
    assertThat(shapes.keySet()).as("files with unexpected code").isEmpty();
    assertModel(sdk, strings.any());
    assertConstants(sdk.load("model.Mode"), strings.any());
    assertConstants(sdk.load("model.Color"), strings.names());
    assertMembers(sdk, strings);
    assertRequests(sdk, strings);
    assertPermissions(sdk, strings);
    for (String file : sdk.sources().keySet()) {
      if (!file.endsWith("package-info.java")) {
        Class.forName(
            file.replace(".java", "").replace('/', '.'),
            true,
            sdk.load("model.Box").getClassLoader());
      }
    }
    assertThat(System.getProperty("pwned")).isNull();
  }

  @Provide
  Arbitrary<DocumentStrings> strings() {
    return Combinators.combine(
            list(string(), 25),
            list(string().filter(name -> !name.isBlank()), 25),
            list(Arbitraries.strings().withChars("aB9-_.!#$%&'*+^`|~").ofMinLength(1), 12)
                .map(DocumentStringsTest::withoutCaseTwins),
            list(string().filter(lacks("/", "?", "#", "%", "{", "}")), 12),
            list(string().filter(lacks("/", "{", "}", "?", "#", "%")).map(name -> "v" + name), 8),
            list(string().filter(DocumentStringsTest::isPart), 12))
        .as(DocumentStrings::new);
  }

  private static Arbitrary<String> string() {
    return Arbitraries.of(PARTS)
        .list()
        .ofMinSize(0)
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<List<String>> list(Arbitrary<String> strings, int size) {
    return strings.list().ofSize(size).uniqueElements();
  }

  private static boolean isPart(String name) {
    return !name.isEmpty() && name.chars().allMatch(unit -> unit < 0x80 && unit != '%');
  }

  private static Predicate<String> lacks(String... parts) {
    return string -> Arrays.stream(parts).noneMatch(string::contains);
  }

  private static List<String> withoutCaseTwins(List<String> headers) {
    return IntStream.range(0, headers.size()).mapToObj(i -> headers.get(i) + i).toList();
  }

  /** Returns the shapes of an SDK with harmless strings, which are the same for all documents. */
  private static List<String> harmlessShapes(DocumentStrings strings) throws IOException {
    if (harmlessShapes.isEmpty()) {
      harmlessShapes = List.copyOf(shapes(Sdk.of(strings.harmless().document())).values());
    }
    return harmlessShapes;
  }

  /** Returns the kinds of the nodes of each file, by the name of the file. */
  private static Map<String, String> shapes(Sdk sdk) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, MemoryFiles.sources(sdk.sources()));
    Map<String, String> shapes = new LinkedHashMap<>();
    for (CompilationUnitTree file : task.parse()) {
      List<String> members = new ArrayList<>();
      for (Tree type : file.getTypeDecls()) {
        members.addAll(members(type));
      }
      shapes.put(
          file.getSourceFile().getName(),
          file.getTypeDecls().size() + " " + file.getImports().size() + " " + members);
    }
    return shapes;
  }

  /**
   * Returns the shapes of the members of a class, in an order that does not depend on their names.
   */
  private static List<String> members(Tree type) {
    List<String> members = new ArrayList<>();
    for (Tree member : ((ClassTree) type).getMembers()) {
      members.add(member instanceof ClassTree nested ? "class " + members(nested) : shape(member));
    }
    members.sort(null);
    return members;
  }

  private static String shape(Tree tree) {
    StringBuilder shape = new StringBuilder();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree part, @Nullable Void nothing) {
        if (part != null) {
          shape.append(part.getKind()).append(' ');
        }
        return super.scan(part, null);
      }
    }.scan(tree, null);
    return shape.toString();
  }

  private static void assertModel(Sdk sdk, List<String> properties) throws Exception {
    Map<String, Object> members = new LinkedHashMap<>();
    properties.forEach(name -> members.put(name, "value of " + name));
    JsonModel box = decode(sdk.load("model.Box"), members);

    assertThat(box.rawMembers().names()).isEmpty();
    assertThat(RawJson.parse(ModelJson.encode(box)).value()).isEqualTo(members);
  }

  private static void assertConstants(Class<?> type, List<String> values) throws Exception {
    Set<String> constants = new LinkedHashSet<>();
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        constants.add(((OpenEnum) field.get(null)).value());
      }
    }
    assertThat(constants).containsExactlyInAnyOrderElementsOf(values);
    Method of = type.getMethod("of", String.class);
    for (String value : values) {
      assertThat(((OpenEnum) of.invoke(null, value)).isKnown()).as(value).isTrue();
    }
  }

  private static void assertMembers(Sdk sdk, DocumentStrings strings) throws Exception {
    Set<Class<?>> members = new LinkedHashSet<>();
    for (String value : strings.any()) {
      JsonModel result =
          decode(sdk.load("model.Result"), Map.of("shape", Map.of(strings.names().get(0), value)));
      Object shape = result.getClass().getMethod("shape").invoke(result);
      members.add(shape.getClass());
    }
    assertThat(members).hasSameSizeAs(strings.any());
    assertThat(members).noneMatch(type -> type.getSimpleName().startsWith("Unknown"));
  }

  @SuppressWarnings("unchecked")
  private static JsonModel decode(Class<?> model, Map<String, Object> members) {
    return ModelJson.decode((Class<? extends JsonModel>) model, RawJson.of(members).text());
  }

  private void assertRequests(Sdk sdk, DocumentStrings strings) throws Exception {
    requests.clear();
    List<String> facades = sdk.files("api").stream().filter(file -> file.endsWith("Api")).toList();
    assertThat(facades).hasSize(1);
    try (CloudflareClient client =
        CloudflareClient.builder()
            .baseUrl("https://api.example.com/")
            .credentials(Credentials.none())
            .httpClient(http)
            .build()) {
      Class<?> type = sdk.load("api." + facades.get(0));
      Object facade = type.getMethod("create", CloudflareClient.class).invoke(null, client);
      for (Method method : type.getDeclaredMethods()) {
        boolean operation =
            Modifier.isPublic(method.getModifiers())
                && method.getReturnType().getSimpleName().equals("ApiCall");
        if (operation && !isShort(method, type)) {
          ((ApiCall<?>) method.invoke(facade, arguments(method))).execute();
        }
      }
    }
    assertThat(requests).hasSize(5 + strings.segments().size());
    Set<String> plain = new LinkedHashSet<>();
    for (Request request : requests) {
      HttpUrl url = request.url();
      switch (url.pathSegments().get(0)) {
        case "query" ->
            assertThat(url.queryParameterNames())
                .containsExactlyInAnyOrderElementsOf(strings.names());
        case "header" -> {
          Headers headers = request.headers();
          strings.headers().forEach(name -> assertThat(headers.values(name)).as(name).hasSize(1));
        }
        case "form" -> {
          FormBody form = (FormBody) request.body();
          assertThat(IntStream.range(0, form.size()).mapToObj(form::name))
              .containsExactlyInAnyOrderElementsOf(strings.names());
        }
        case "parts" ->
            assertThat(((MultipartBody) request.body()).parts())
                .extracting(part -> nameOf(part.headers()))
                .containsExactlyInAnyOrderElementsOf(strings.parts());
        case "value" ->
            assertThat(url.pathSegments())
                .hasSize(strings.variables().size())
                .containsOnly("value");
        default -> plain.add(url.pathSegments().get(0));
      }
    }
    assertThat(plain)
        .isEqualTo(
            strings.segments().stream().map(each -> "x" + each + "x").collect(Collectors.toSet()));
  }

  private static void assertPermissions(Sdk sdk, DocumentStrings strings) throws Exception {
    List<String> services =
        sdk.files("api").stream().filter(file -> file.endsWith("Service")).toList();
    assertThat(sdk.load("api." + services.get(0)).getDeclaredMethods())
        .extracting(method -> List.of(method.getAnnotation(Accepts.class).permissions()))
        .containsOnly(strings.permissions());
  }

  /** Returns whether a method only calls one of the same name with empty parameters. */
  private static boolean isShort(Method method, Class<?> type) {
    List<Class<?>> arguments = List.of(method.getParameterTypes());
    return Arrays.stream(type.getDeclaredMethods())
        .filter(other -> other.getName().equals(method.getName()))
        .map(other -> List.of(other.getParameterTypes()))
        .anyMatch(
            more ->
                more.size() == arguments.size() + 1
                    && more.subList(0, arguments.size()).equals(arguments)
                    && more.get(arguments.size()).getSimpleName().endsWith("Params"));
  }

  /** Returns arguments with a value for everything. */
  private static Object[] arguments(Method method) throws Exception {
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      if (type == String.class) {
        arguments.add("value");
        continue;
      }
      Object builder = type.getMethod("builder").invoke(null);
      for (Method setter : builder.getClass().getMethods()) {
        if (setter.getParameterCount() == 1
            && setter.getReturnType() == builder.getClass()
            && setter.getParameterTypes()[0] == String.class) {
          setter.invoke(builder, "value");
        }
      }
      arguments.add(builder.getClass().getMethod("build").invoke(builder));
    }
    return arguments.toArray();
  }

  /** Returns the name of a part, as a server decodes it. */
  private static String nameOf(Headers headers) {
    String disposition = String.valueOf(headers.get("Content-Disposition"));
    int start = disposition.indexOf("name=\"") + "name=\"".length();
    return disposition
        .substring(start, disposition.length() - 1)
        .replace("%22", "\"")
        .replace("%00", "\0")
        .replace("%09", "\t")
        .replace("%0A", "\n")
        .replace("%0D", "\r")
        .replace("%7F", "\u007f");
  }
}
