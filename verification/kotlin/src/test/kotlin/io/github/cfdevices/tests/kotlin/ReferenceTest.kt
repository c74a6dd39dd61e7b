package io.github.cfdevices.tests.kotlin

import java.nio.file.Path
import javax.tools.ToolProvider
import kotlin.io.path.createDirectories
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.relativeTo
import kotlin.io.path.walk
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.commonmark.ext.gfm.tables.TablesExtension
import org.commonmark.node.HtmlInline
import org.commonmark.node.Node
import org.commonmark.node.Text
import org.commonmark.parser.Parser
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.openapitools.codegen.DefaultGenerator
import org.openapitools.codegen.config.CodegenConfigurator

/** The reference of a user's own document: its snippets compile, and its strings are text. */
class ReferenceTest {
  @TempDir private lateinit var directory: Path

  @Test
  fun snippetsCompile() {
    generate(Path.of("../../samples/own-document/openapi.yaml"), "sample")
    generate(document(HOSTILE), "hostile")

    assertThat(errorsOf("sample", "hostile")).isEmpty()
    assertThat(referenceOf("sample").keys)
      .contains("index.md", "devices/get.md", "posture-history/list.md")
  }

  @Test
  fun stringsOfADocumentBecomeNeitherMarkupNorCode() {
    generate(document("a".repeat(HOSTILE.length)), "harmless", only = "cfdevices-reference")
    generate(document(HOSTILE), "hostile", only = "cfdevices-reference")
    val harmless = referenceOf("harmless")
    val hostile = referenceOf("hostile")

    assertThat(hostile.keys).isEqualTo(harmless.keys)
    for ((file, text) in hostile) {
      when {
        file.endsWith(".md") -> {
          assertThat(text).`as`(file).doesNotContain("<!--@include")
          assertThat(text.replace(BLOCK, "")).`as`(file).doesNotContain("{{") // VitePress.
          assertThat(shape(text)).`as`(file).isEqualTo(shape(harmless.getValue(file)))
        }
        file.endsWith(".java") || file.endsWith(".kt") ->
          assertThat(withoutStrings(text))
            .`as`(file)
            .isEqualTo(withoutStrings(harmless.getValue(file)))
      }
    }
  }

  /** Cloudflare's document is not part of this project; `-Dcfdevices.wholeApi` names it. */
  @Test
  fun snippetsOfASliceOfTheWholeApiCompile() {
    val named = System.getProperty("cfdevices.wholeApi", "")
    assumeTrue(named.isNotEmpty(), "Skipped: set -Dcfdevices.wholeApi=PATH")
    val filter = System.getProperty("cfdevices.slice", "tag:Devices|DNS Records for a Zone")

    generate(Path.of(named), "whole", filter)

    assertThat(errorsOf("whole")).isEmpty()
    assertThat(referenceOf("whole").keys).contains("index.md")
  }

  private fun document(text: String): Path {
    val quoted = "'" + text.replace("'", "''") + "'"
    return directory.resolve("openapi.yaml").apply { writeText(DOCUMENT.replace("TEXT", quoted)) }
  }

  /** Generates an SDK and its reference. */
  private fun generate(document: Path, name: String, filter: String? = null, only: String? = null) {
    val sdk = listOf("cfdevices", "cfdevices-rx", "cfdevices-kotlin")
    for (generator in only?.let { listOf(it) } ?: (sdk + "cfdevices-reference")) {
      val folder = if (generator in sdk) "sdk" else "reference"
      val configurator =
        CodegenConfigurator()
          .setGeneratorName(generator)
          .setInputSpec(document.toString())
          .setValidateSpec(false)
          .setOutputDir(directory.resolve(name).resolve(folder).toString())
          .addAdditionalProperty("invokerPackage", if (only == null) "com.$name" else "com.example")
      filter?.let { configurator.addOpenapiNormalizer("FILTER", it) }
      DefaultGenerator()
        .apply { setGenerateMetadata(false) }
        .opts(configurator.toClientOptInput())
        .generate()
    }
  }

  /** The files of a reference by path. */
  private fun referenceOf(name: String): Map<String, String> {
    val root = directory.resolve(name).resolve("reference")
    return root.walk().associate {
      it.relativeTo(root).toString().replace('\\', '/') to it.readText()
    }
  }

  /** What the compilers say about the code of several documents. */
  private fun errorsOf(vararg names: String): List<String> {
    val classes = directory.resolve("java").createDirectories()
    val files = names.flatMap { name -> directory.resolve(name).walk().map { name to it } }
    val java = files.map { it.second }.filter { it.extension == "java" }.map { it.toString() }
    val options = arrayOf("-proc:none", "-d", classes.toString())
    val outcome =
      ToolProvider.getSystemJavaCompiler().run(null, null, null, *options, *java.toTypedArray())
    assertThat(outcome).isZero()
    val kotlin =
      files
        .filter { (_, file) -> file.extension == "kt" }
        .associate { (name, file) -> name + file.name to file.readText() }
    return Compilation.of(directory.resolve("kotlin").createDirectories(), kotlin, classes).all()
  }

  /** The kinds of the nodes of a page, of which neighboring texts are one. */
  private fun shape(page: String): List<String> {
    val parser = Parser.builder().extensions(listOf(TablesExtension.create())).build()
    val kinds = mutableListOf<String>()
    fun visit(node: Node) {
      val isText = node is Text || node is HtmlInline && node.literal == "<!-- -->"
      val kind = if (isText) "Text" else node.javaClass.simpleName
      if (!isText || kinds.lastOrNull() != "Text") kinds += kind
      generateSequence(node.firstChild) { it.next }.forEach(::visit)
    }
    visit(parser.parse(page))
    return kinds
  }

  private fun withoutStrings(code: String): String =
    code.replace(Regex("\"(\\\\.|[^\"\\\\\n])*\""), "\"\"").replace(Regex("\\s+"), "")

  private companion object {
    val BLOCK = Regex("(?s)```.*?\n```\n")

    val HOSTILE =
      """
      {{constructor.constructor('alert(1)')()}} <script>alert(1)</script> <!--@include: ./x.md-->
      | a | b | `code` ``` ::: danger :tada: [x](javascript:alert(1)) ![y](https://example.com/y.png)
      # heading {#id onclick=x} *a* __b__ ~~c~~ ${'$'}{System.exit(1)} ${'$'}x */ /* //
      "; System.exit(1); // \u0022; System.exit(1); // ${"\"\"\""} \ 1. - > www.example.com a@example.com
      """
        .trimIndent()
        .replace("\n", " ")

    val DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: TEXT, version: '1'}
      tags: [{name: Things, description: TEXT}]
      paths:
        /things/{id}:
          put:
            tags: [Things]
            operationId: replaceThing
            x-method-name: replace
            summary: TEXT
            description: TEXT
            parameters:
              - {name: id, in: path, required: true, description: TEXT, example: TEXT, schema: {type: string}}
              - {name: q, in: query, description: TEXT, example: TEXT, schema: {type: string}}
            requestBody:
              required: true
              description: TEXT
              content:
                application/json:
                  schema: {${'$'}ref: '#/components/schemas/Thing'}
                  example: {name: TEXT, names: [TEXT], labels: {a: TEXT}, any: {b: TEXT}, shape: {kind: circle, text: TEXT}}
            responses:
              '200':
                description: TEXT
                content:
                  application/json:
                    schema: {${'$'}ref: '#/components/schemas/Thing'}
                    example: {name: TEXT}
              '400': {description: TEXT}
      components:
        schemas:
          Thing:
            type: object
            description: TEXT
            properties:
              name: {type: string, description: TEXT}
              names: {type: array, description: TEXT, items: {type: string}}
              labels: {type: object, additionalProperties: {type: string}}
              any: {description: TEXT}
              shape: {${'$'}ref: '#/components/schemas/Shape'}
          Shape:
            description: TEXT
            oneOf: [{${'$'}ref: '#/components/schemas/Circle'}, {${'$'}ref: '#/components/schemas/Square'}]
          Circle:
            type: object
            description: TEXT
            required: [kind]
            properties: {kind: {type: string, enum: [circle]}, text: {type: string, example: TEXT}}
          Square:
            type: object
            description: TEXT
            required: [kind]
            properties: {kind: {type: string, enum: [square]}, text: {type: string, example: TEXT}}
      """
        .trimIndent()
  }
}
