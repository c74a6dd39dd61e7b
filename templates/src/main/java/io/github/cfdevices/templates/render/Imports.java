package io.github.cfdevices.templates.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the imports that a file's code needs from the simple names it uses. */
public final class Imports {
  private static final List<String> RUNTIME =
      List.of(
          "com.squareup.moshi.JsonClass",
          "io.github.cfdevices.Accepts",
          "io.github.cfdevices.ApiCall",
          "io.github.cfdevices.BareResult",
          "io.github.cfdevices.BodyKind",
          "io.github.cfdevices.Checks",
          "io.github.cfdevices.CloudflareClient",
          "io.github.cfdevices.CommaSeparated",
          "io.github.cfdevices.ContentType",
          "io.github.cfdevices.CredentialKind",
          "io.github.cfdevices.Done",
          "io.github.cfdevices.Edit",
          "io.github.cfdevices.FormFile",
          "io.github.cfdevices.InvalidInputException",
          "io.github.cfdevices.JsonAdapters",
          "io.github.cfdevices.JsonCodec",
          "io.github.cfdevices.JsonInput",
          "io.github.cfdevices.JsonModel",
          "io.github.cfdevices.JsonOutput",
          "io.github.cfdevices.MemberNames",
          "io.github.cfdevices.ModelBuilder",
          "io.github.cfdevices.ModelReader",
          "io.github.cfdevices.ModelWriter",
          "io.github.cfdevices.OnConflict",
          "io.github.cfdevices.OpenEnum",
          "io.github.cfdevices.Paged",
          "io.github.cfdevices.RawJson",
          "io.github.cfdevices.ResultAt",
          "io.github.cfdevices.Secrets",
          "io.github.cfdevices.rx.PagedFlowable",
          "io.github.cfdevices.rx.RxCalls",
          "io.reactivex.rxjava3.core.Completable",
          "io.reactivex.rxjava3.core.Single",
          "java.io.IOException",
          "java.lang.reflect.Type",
          "java.math.BigDecimal",
          "java.time.LocalDate",
          "java.time.OffsetDateTime",
          "java.time.format.DateTimeFormatter",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.function.BiConsumer",
          "okhttp3.MultipartBody",
          "okio.ByteString",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.Nullable",
          "retrofit2.http.Body",
          "retrofit2.http.DELETE",
          "retrofit2.http.FormUrlEncoded",
          "retrofit2.http.GET",
          "retrofit2.http.HTTP",
          "retrofit2.http.Header",
          "retrofit2.http.Multipart",
          "retrofit2.http.PATCH",
          "retrofit2.http.POST",
          "retrofit2.http.PUT",
          "retrofit2.http.Path",
          "retrofit2.http.Query");

  private static final List<String> WITHOUT_IMPORT =
      List.of(
          "AssertionError",
          "Builder",
          "Deprecated",
          "Integer",
          "Known",
          "Object",
          "Override",
          "String",
          "Visitor");

  /** The simple names that generated code gives a meaning, so that no model may have them. */
  public static final Set<String> SIMPLE_NAMES =
      Stream.concat(RUNTIME.stream().map(Imports::simpleName), WITHOUT_IMPORT.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern COMMENT_OR_STRING =
      Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
  private static final Pattern SIMPLE_NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w*");

  private final Map<String, String> qualifiedNames = new HashMap<>();

  public Imports() {
    RUNTIME.forEach(name -> qualifiedNames.put(simpleName(name), name));
  }

  public void add(String simpleName, String javaPackage) {
    qualifiedNames.put(simpleName, javaPackage + "." + simpleName);
  }

  /** Returns the qualified names, sorted, that code in a package has to import. */
  Set<String> neededBy(String code, String javaPackage) {
    Set<String> needed = new TreeSet<>();
    Matcher names = SIMPLE_NAME.matcher(COMMENT_OR_STRING.matcher(code).replaceAll(" "));
    while (names.find()) {
      String qualified = qualifiedNames.get(names.group());
      if (qualified != null && !qualified.equals(javaPackage + "." + names.group())) {
        needed.add(qualified);
      }
    }
    return needed;
  }

  private static String simpleName(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }
}
