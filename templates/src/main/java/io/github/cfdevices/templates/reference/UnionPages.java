package io.github.cfdevices.templates.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.Markdown;
import io.github.cfdevices.templates.view.ObjectView;
import io.github.cfdevices.templates.view.PropertyView;
import io.github.cfdevices.templates.view.UnionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the parts of the page of a union. */
final class UnionPages {
  private final Snippets snippets;
  private final Members members;
  private final Map<String, Object> models;
  private final Function<String, @Nullable JsonNode> examples;

  UnionPages(
      Snippets snippets,
      Members members,
      Map<String, Object> models,
      Function<String, @Nullable JsonNode> examples) {
    this.snippets = snippets;
    this.members = members;
    this.models = models;
    this.examples = examples;
  }

  /**
   * A member with the JSON of its snippets.
   *
   * @param className its class
   * @param value the value that identifies it, or null
   * @param json the member
   * @param body the body of a request with the member, or null without an operation
   */
  record Variant(
      String className, @Nullable String value, JsonNode json, @Nullable JsonNode body) {}

  /** Returns the members of a union that are objects. */
  List<Variant> variants(UnionView union, @Nullable Variation variation) {
    List<Variant> variants = new ArrayList<>();
    for (String type : union.members()) {
      if (models.get(type) instanceof ObjectView) {
        String value =
            union.cases().stream()
                .filter(each -> each.type().equals(type))
                .map(UnionView.Case::jsonValue)
                .findFirst()
                .orElse(null);
        JsonNode found = examples.apply(type);
        JsonNode json = found == null ? JsonNodeFactory.instance.objectNode() : found;
        variants.add(
            new Variant(
                type, value, json, variation == null ? null : body(variation, type, value, json)));
      }
    }
    return variants;
  }

  /** Returns a body with a member and with what else is required. */
  private static JsonNode body(
      Variation variation, String type, @Nullable String value, JsonNode member) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    PropertyView union = variation.property();
    for (PropertyView property : variation.body().properties()) {
      String name = property.jsonName();
      JsonNode example =
          variation.example().body() == null ? null : variation.example().body().get(name);
      if (name.equals(union.jsonName())) {
        body.set(name, member);
      } else if (union.sibling() != null && union.sibling().jsonName().equals(name)) {
        body.put(name, value);
      } else if (property.built() && name.equals("name") && property.type().equals("String")) {
        body.put(name, words(type)); // The example's name is that of another member.
      } else if (property.built() && example != null) {
        body.set(name, example);
      }
    }
    return body;
  }

  private static String words(String className) {
    String words = className.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2");
    return JavaNames.capitalized(words.toLowerCase(Locale.ROOT));
  }

  /** Returns the snippets that send or only build a member. */
  List<Snippet> snippets(Variant variant, @Nullable Variation variation, String function) {
    if (variation == null) {
      return snippets.ofObject(variant.className, variant.json, function);
    }
    return snippets.of(
        variation.facade(),
        variation.accessor(),
        variation.method(),
        variation.operation().request(),
        function,
        ReferenceViews.valuesOf(variation.example(), variant.body));
  }

  /** Returns the part of a page. */
  UnionPage.Member member(Variant variant, List<Snippet> code) {
    ObjectView view = (ObjectView) models.get(variant.className);
    return new UnionPage.Member(
        Markdown.code(variant.className),
        view == null ? "" : Markdown.of(view.description()),
        variant.value == null ? null : Markdown.code(variant.value),
        members.of(variant.className, true),
        code);
  }
}
