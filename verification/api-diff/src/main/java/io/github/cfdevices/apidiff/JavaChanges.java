package io.github.cfdevices.apidiff;

import static java.util.stream.Collectors.joining;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import japicmp.output.OutputFilter;
import java.util.List;
import java.util.Locale;

/** The differences that japicmp finds between the public and protected APIs of two releases. */
final class JavaChanges {
  private final ChangeList changes = new ChangeList();

  private JavaChanges() {}

  static List<Change> between(Release before, Release now) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    // Supertypes from outside the SDK are compared by name.
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    List<JApiClass> classes =
        new JarArchiveComparator(options).compare(archives(before), archives(now));
    new OutputFilter(Options.newDefault())
        .filter(classes); // drops elements that are not accessible
    JavaChanges found = new JavaChanges();
    classes.forEach(found::add);
    return found.changes.toList();
  }

  private static List<JApiCmpArchive> archives(Release release) {
    return release.jars().stream()
        .map(jar -> new JApiCmpArchive(jar.toFile(), release.version()))
        .toList();
  }

  private void add(JApiClass type) {
    String name = simpleName(type.getFullyQualifiedName());
    add(name, type.getChangeStatus(), type);
    if (!type.getChangeStatus().isNotNewOrRemoved()) {
      return;
    }
    add(name, JApiChangeStatus.MODIFIED, type.getSuperclass());
    type.getInterfaces().forEach(parent -> add(name, JApiChangeStatus.MODIFIED, parent));
    type.getConstructors().forEach(constructor -> add(name, constructor));
    for (JApiMethod method : type.getMethods()) {
      String methodName = name + "." + method.getName();
      add(methodName, method);
      add(methodName + parametersOf(method), JApiChangeStatus.MODIFIED, method.getReturnType());
    }
    for (JApiField field : type.getFields()) {
      add(name + "." + field.getName(), field.getChangeStatus(), field);
    }
  }

  private void add(String name, JApiBehavior behavior) {
    String signature = name + parametersOf(behavior);
    add(signature, behavior.getChangeStatus(), behavior);
    behavior
        .getParameters()
        .forEach(parameter -> add(signature, JApiChangeStatus.MODIFIED, parameter));
  }

  private void add(String name, JApiChangeStatus status, JApiCompatibility verdict) {
    List<JApiCompatibilityChange> reasons = verdict.getCompatibilityChanges();
    boolean breaking =
        reasons.stream()
            .anyMatch(reason -> !reason.isBinaryCompatible() || !reason.isSourceCompatible());
    if (status == JApiChangeStatus.NEW) {
      changes.added(name, breaking);
    } else if (status == JApiChangeStatus.REMOVED) {
      changes.removed(name, breaking);
    } else if (!reasons.isEmpty()) {
      changes.changed(name, textOf(reasons), breaking);
    }
  }

  private static String textOf(List<JApiCompatibilityChange> reasons) {
    return reasons.stream()
        .map(reason -> reason.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .distinct()
        .collect(joining(", "));
  }

  private static String parametersOf(JApiBehavior behavior) {
    return behavior.getParameters().stream()
        .map(parameter -> simpleName(parameter.getType()))
        .collect(joining(", ", "(", ")"));
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
