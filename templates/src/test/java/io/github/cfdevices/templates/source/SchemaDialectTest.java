package io.github.cfdevices.templates.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keywords of JSON Schema 2020-12 and of Swagger in OpenAPI 3.0. */
final class SchemaDialectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{const: x}                       | {enum: [x], type: string}",
        "{const: 1}                       | {enum: [1], type: integer}",
        "{const: 1.5}                     | {enum: [1.5], type: number}",
        "{const: true}                    | {enum: [true], type: boolean}",
        "{const: null}                    | {enum: [null]}",
        "{const: x, type: [string, 'null']} | {type: string, enum: [x], nullable: true}",
        "{type: [string, 'null']}         | {type: string, nullable: true}",
        "{type: [integer, number]}        | {type: number}",
        "{type: 'null'}                   | {nullable: true, enum: [null]}",
        "{type: ['null']}                 | {nullable: true, enum: [null]}",
        "{type: [string, integer], minLength: 2, description: d} |"
            + " {description: d, anyOf: [{minLength: 2, type: string}, {minLength: 2, type:"
            + " integer}]}",
        "{type: [string, integer, 'null'], enum: [a, 1, null]} |"
            + " {anyOf: [{enum: [a], type: string}, {enum: [1], type: integer}], nullable: true}",
        "{type: [string, number], enum: [auto, 1, 2.5]} |"
            + " {anyOf: [{enum: [auto], type: string}, {enum: [1, 2.5], type: number}]}",
        "{exclusiveMinimum: 1}            | {minimum: 1, exclusiveMinimum: true}",
        "{exclusiveMinimum: 1, minimum: 1} | {minimum: 1, exclusiveMinimum: true}",
        "{exclusiveMinimum: 1, minimum: 2} | {minimum: 2}",
        "{exclusiveMaximum: 9, maximum: 10} | {maximum: 9, exclusiveMaximum: true}",
        "{exclusiveMaximum: 9, maximum: 8} | {maximum: 8}",
        "{maximum: 8, exclusiveMaximum: true} | {maximum: 8, exclusiveMaximum: true}",
        "{items: true}                    | {items: {}}",
        "{type: string, contentEncoding: base64, contentMediaType: image/png} |"
            + " {type: string, format: byte}",
        "{contentMediaType: image/png}    | {format: binary, type: string}",
        "{type: string, contentMediaType: application/json} | {type: string}",
        "{type: string, examples: [a, b]} | {type: string, example: a}",
        "{unevaluatedProperties: false}   | {}",
        "{prefixItems: [{type: string}, {type: string}], items: false} |"
            + " {maxItems: 2, items: {type: string}}",
        "{prefixItems: [{type: string}], items: {type: string}} | {items: {type: string}}",
        "{prefixItems: [{type: string}], maxItems: 1} | {maxItems: 1, items: {type: string}}",
        "{$id: a, $anchor: b, $comment: c, $defs: {}, $schema: d} | {}",
        "{type: string, x-nullable: true} | {type: string, x-nullable: true, nullable: true}",
        "{discriminator: kind}            | {discriminator: {propertyName: kind}}",
        "{type: file}                     | {type: string, format: binary}",
        "{type: string, additionalProperties: false, properties: {a: {}}, required: [a]} |"
            + " {type: string}",
        "{type: [boolean, 'null'], additionalProperties: {}} | {type: boolean, nullable: true}",
        "{type: object, additionalProperties: false} | {type: object, additionalProperties: false}",
      })
  void keywordsAreRewritten(String schema, String rewritten) {
    List<String> notes = new ArrayList<>();

    assertThat(rewrite(schema, notes)).isEqualTo(yaml(rewritten));
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{const: {a: 1}} | {} | ignored: const",
        "{if: {}, then: {}, else: {}} | {} | unchecked: if, then, else",
        "{type: string, not: {const: a}} | {type: string} | unchecked: not",
        "{unevaluatedProperties: {type: string}} | {} | unchecked: unevaluatedProperties",
        "{items: false} | {items: {}} | a list without items, read as a list of any JSON",
        "{prefixItems: [{type: string}], items: {type: integer}} |"
            + " {items: {anyOf: [{type: string}, {type: integer}]}} |"
            + " a list whose items have types by position, read as any of them",
        "{items: [{type: string}]} | {items: {}} | a list whose further items can be any JSON",
        "{patternProperties: {'^x': {type: string}}} |"
            + " {type: object, additionalProperties: {type: string}} |"
            + " unchecked: patternProperties",
        "{patternProperties: {'^x': {type: string}, '^y': {type: integer}}, type: object} |"
            + " {type: object, additionalProperties: {anyOf: [{type: string}, {type: integer}]}} |"
            + " unchecked: patternProperties",
        "{patternProperties: {'^x': {}}, properties: {a: {}}} | {properties: {a: {}}} |"
            + " ignored: patternProperties",
      })
  void lossOfPrecisionIsReported(String schema, String rewritten, String note) {
    List<String> notes = new ArrayList<>();

    assertThat(rewrite(schema, notes)).isEqualTo(yaml(rewritten));
    assertThat(notes).containsExactly(note);
  }

  private static JsonNode rewrite(String schema, List<String> notes) {
    ObjectNode copy = (ObjectNode) yaml(schema);
    SchemaDialect.rewrite(copy, notes::add, keywords -> notes.add("unchecked: " + keywords));
    return copy;
  }

  private static JsonNode yaml(String yaml) {
    return Objects.requireNonNull(SourceFiles.parse("root: " + yaml, "")).path("root");
  }
}
