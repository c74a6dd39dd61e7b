package io.github.cfdevices.templates.render;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class names that no model can have, because generated code uses them. */
public final class ReservedNames {
  /**
   * The types of {@code java.lang}, the types that the generator maps formats to, and {@code
   * Other}, for which visitors have a method. The list is fixed, because a newer JDK must not
   * rename a model.
   */
  private static final Set<String> OF_JAVA =
      Set.of(
          """
          Appendable ArithmeticException ArrayStoreException AssertionError AutoCloseable Boolean
          Byte CharSequence Character Class ClassCastException ClassLoader ClassValue
          CloneNotSupportedException Cloneable Comparable Compiler Date DateTime Deprecated Double
          Enum Error Exception File Float FunctionalInterface HashMap IllegalArgumentException
          IllegalStateException InputStream Integer InternalError InterruptedException Iterable
          LinkageError Long Math Module NullPointerException Number NumberFormatException Object
          Other OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle Readable Record
          Runnable Runtime RuntimeException SafeVarargs SecurityException SecurityManager Set Short
          StackOverflowError StackTraceElement StrictMath String StringBuffer StringBuilder
          SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable URI UUID
          UnsupportedOperationException VerifyError Void
          """
              .strip()
              .split("\\s+"));

  /**
   * The names that generated code uses, declares or inherits without an import, and those that it
   * used in earlier versions: models keep their names.
   */
  private static final Set<String> MORE =
      Set.of(
          "AssertionError",
          "Builder",
          "DateTimeFormatter",
          "Deprecated",
          "Factory",
          "Integer",
          "InvalidInputException",
          "Known",
          "Object",
          "Override",
          "String",
          "Type",
          "Visitor",
          "WithResponse");

  /** The names of the classes that accompany models and operations. */
  private static final Pattern OF_COMPANIONS =
      Pattern.compile("(?i:Unknown.*|.*JsonAdapter)|.*(Params|Form|Api|Rx|Service)");

  private static final Set<String> OF_TEMPLATES =
      Stream.concat(TemplateImports.all().stream().map(Imports::simpleName), MORE.stream())
          .collect(Collectors.toUnmodifiableSet());

  private ReservedNames() {}

  /** Returns whether a template uses a class of the simple name. */
  public static boolean isUsed(String className) {
    return OF_TEMPLATES.contains(className);
  }

  /** Returns whether no model can have a name. */
  public static boolean contains(String className) {
    return isUsed(className)
        || OF_JAVA.contains(className)
        || OF_COMPANIONS.matcher(className).matches();
  }
}
