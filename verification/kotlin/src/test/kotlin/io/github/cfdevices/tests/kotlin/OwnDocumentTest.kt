package io.github.cfdevices.tests.kotlin

import java.nio.file.Path
import javax.tools.ToolProvider
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.walk
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.openapitools.codegen.DefaultGenerator
import org.openapitools.codegen.config.CodegenConfigurator

/** Kotlin code that is generated from a document with difficult names compiles. */
class OwnDocumentTest {
  @TempDir private lateinit var directory: Path

  @Test
  fun generatedCodeCompilesWithItsUse() {
    generate("cfdevices")
    generate("cfdevices-kotlin")
    compileJava()
    val kotlin =
      directory
        .walk()
        .filter { it.extension == "kt" }
        .associate { it.name to it.readText() }
        .plus("Use.kt" to USE)

    val compilation = Compilation.of(directory, kotlin, directory.resolve("java"))

    assertThat(compilation.all()).isEmpty()
    assertThat(kotlin.keys)
      .contains("SdkCoroutines.kt", "WhenCoroutines.kt", "FlowDsl.kt", "ListWhenParamsDsl.kt")
      .doesNotContain("AnswerDsl.kt")
  }

  private fun generate(generator: String) {
    val document = directory.resolve("openapi.yaml")
    document.writeText(DOCUMENT)
    val configurator =
      CodegenConfigurator()
        .setGeneratorName(generator)
        .setInputSpec(document.toString())
        .setOutputDir(directory.resolve("generated").toString())
        .addAdditionalProperty("invokerPackage", "com.example.sdk")
    DefaultGenerator().opts(configurator.toClientOptInput()).generate()
  }

  private fun compileJava() {
    val sources = directory.walk().filter { it.extension == "java" }.map { it.toString() }.toList()
    val options = arrayOf("-proc:none", "-d", directory.resolve("java").toString())

    val outcome =
      ToolProvider.getSystemJavaCompiler().run(null, null, null, *options, *sources.toTypedArray())

    assertThat(outcome).isZero()
  }

  private companion object {
    const val USE =
      """
      import com.example.sdk.kotlin.*
      import kotlinx.coroutines.flow.toList

      @Suppress("DEPRECATION")
      suspend fun use(sdk: SdkCoroutines) {
        sdk.`when`.create {
          `in` = "a"
          `object` = null
          price = "1"
        }
        sdk.`when`.get("7").text()
        sdk.`when`.list { `fun` = 3 }.toList()
        sdk.`when`.remove("7")
      }
      """

    val DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: 'Things of text/* and */*', version: '1'}
      paths:
        /things:
          post:
            tags: [When]
            operationId: createThing
            x-method-name: create
            summary: Sends text/* or */* for ${'$'}{price} @home [now].
            requestBody:
              required: true
              content: {application/json: {schema: {${'$'}ref: '#/components/schemas/Flow'}}}
            responses:
              '200':
                description: OK
                content: {application/json: {schema: {${'$'}ref: '#/components/schemas/Answer'}}}
          get:
            tags: [When]
            operationId: listWhen
            x-method-name: list
            x-paging: [{style: token, token: token, next: next, items: data}]
            parameters:
              - {name: fun, in: query, schema: {type: integer}}
              - {name: token, in: query, schema: {type: string}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        next: {type: string}
                        data: {type: array, items: {${'$'}ref: '#/components/schemas/Unit'}}
        /things/{val}:
          get:
            tags: [When]
            operationId: getThing
            x-method-name: get
            deprecated: true
            parameters: [{name: val, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: OK
                content: {application/json: {schema: {${'$'}ref: '#/components/schemas/Answer'}}}
          delete:
            tags: [When]
            operationId: removeThing
            x-method-name: remove
            parameters: [{name: val, in: path, required: true, schema: {type: string}}]
            responses: {'204': {description: OK}}
      components:
        schemas:
          Flow:
            type: object
            required: [in]
            properties:
              in: {type: string, maxLength: 3}
              object: {${'$'}ref: '#/components/schemas/Unit'}
              open: {type: boolean}
              isOpen: {type: boolean}
              'price': {type: string, description: 'In ${'$'}, see /* here.'}
              'p${'$'}x': {type: string, deprecated: true}
              ratio: {type: number}
              days: {type: array, items: {type: string, nullable: true}}
              sizes: {type: object, additionalProperties: {type: integer}}
          Unit: {type: object, properties: {fun: {type: integer, format: int32}}}
          Answer: {type: object, properties: {text: {type: string}}}
      """
        .trimIndent()
  }
}
