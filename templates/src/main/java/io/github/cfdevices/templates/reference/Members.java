package io.github.cfdevices.templates.reference;

import io.github.cfdevices.templates.render.Markdown;
import io.github.cfdevices.templates.view.EnumView;
import io.github.cfdevices.templates.view.ObjectView;
import io.github.cfdevices.templates.view.OperationView;
import io.github.cfdevices.templates.view.ParameterView;
import io.github.cfdevices.templates.view.ParametersView;
import io.github.cfdevices.templates.view.PropertyView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes the properties of models and the parameters of operations. */
final class Members {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_CONSTANTS = 24;
  private static final String REQUIRED = "Required.";
  private static final Pattern CONTAINER =
      Pattern.compile("(List<|Map<String, )(?:@Nullable )?(.*)>");

  private final Map<String, Object> models;
  private final Map<String, String> unionPages;

  /**
   * Creates the descriptions of a document.
   *
   * @param models the views of its models by class
   * @param unionPages the addresses of the pages of unions by class
   */
  Members(Map<String, Object> models, Map<String, String> unionPages) {
    this.models = models;
    this.unionPages = unionPages;
  }

  /** Returns a row for each parameter, without the body. */
  List<Row> parameters(OperationView.Request request) {
    List<Row> rows = new ArrayList<>();
    for (OperationView.Value value : request.values()) {
      if (!value.in().equals("body")) {
        rows.add(
            new Row(
                Markdown.code(value.name()),
                value.in(),
                type(value.type()),
                sentences(
                    value.required() && !value.fromClient() ? REQUIRED : "",
                    Markdown.of(value.description()),
                    Markdown.of(value.limits()),
                    constants(value.type()),
                    value.fromClient() ? "The client supplies it." : "",
                    value.fromPaging() ? "Lists set it." : "")));
      }
    }
    return rows;
  }

  /**
   * Returns a row for each property of a type, and for those of the objects in it.
   *
   * @param sent whether it is part of a request
   */
  List<Row> of(String type, boolean sent) {
    List<Row> rows = new ArrayList<>();
    add(rows, type, "", sent, new HashSet<>(), 0);
    return rows;
  }

  private void add(
      List<Row> rows, String type, String prefix, boolean sent, Set<String> above, int depth) {
    Matcher container = CONTAINER.matcher(type);
    if (container.matches()) {
      String step = container.group(1).startsWith("List") ? "[]" : ".*";
      boolean atTop = prefix.isEmpty();
      add(rows, container.group(2), atTop ? "" : prefix + step, sent, above, depth);
      return;
    }
    if (depth == MAX_DEPTH || !above.add(type)) {
      return;
    }
    String start = prefix.isEmpty() ? "" : prefix + ".";
    if (models.get(type) instanceof ObjectView view) {
      for (PropertyView property : view.properties()) {
        String name = start + property.jsonName();
        boolean required = sent ? property.built() : property.required();
        rows.add(
            row(
                name,
                property.type(),
                property.prose(),
                property.limitsText(),
                sent && required,
                property.deprecated()));
        add(rows, property.type(), name, sent, above, depth + 1);
      }
    } else if (models.get(type) instanceof ParametersView view) {
      for (ParameterView field : view.parameters()) {
        rows.add(
            row(
                start + field.wireName(),
                field.type(),
                field.prose(),
                field.limitsText(),
                field.required(),
                field.deprecated()));
        add(rows, field.type(), start + field.wireName(), sent, above, depth + 1);
      }
    }
    above.remove(type);
  }

  private Row row(
      String name,
      String type,
      @Nullable String prose,
      @Nullable String limits,
      boolean required,
      boolean deprecated) {
    return new Row(
        Markdown.code(name),
        "",
        type(type),
        sentences(
            required ? REQUIRED : "",
            deprecated ? "Deprecated." : "",
            prose == null ? "" : Markdown.of(prose),
            limits == null ? "" : Markdown.of(limits),
            constants(type)));
  }

  private static String sentences(String... sentences) {
    return Arrays.stream(sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns a type, with a link if it is or contains a union that has a page. */
  String type(String declared) {
    String type = declared.replace("@Nullable ", "");
    Matcher container = CONTAINER.matcher(type);
    String page = unionPages.get(container.matches() ? container.group(2) : type);
    String code = Markdown.code(type);
    return page == null ? code : "[" + code + "](../" + page + ")";
  }

  private String constants(String declared) {
    Matcher container = CONTAINER.matcher(declared);
    String type = container.matches() ? container.group(2) : declared;
    if (!(models.get(type) instanceof EnumView view) || view.constants().isEmpty()) {
      return "";
    }
    String more = view.constants().size() > MAX_CONSTANTS ? " and others" : "";
    return view.constants().stream()
        .limit(MAX_CONSTANTS)
        .map(EnumView.Constant::jsonValue)
        .map(value -> value.isEmpty() ? "an empty string" : Markdown.code(value))
        .collect(Collectors.joining(", ", "Known values: ", more + "."));
  }
}
