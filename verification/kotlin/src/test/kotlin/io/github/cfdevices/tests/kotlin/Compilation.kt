package io.github.cfdevices.tests.kotlin

import java.io.File
import java.io.File.pathSeparator
import java.nio.file.Path
import kotlin.io.path.name
import kotlin.io.path.walk
import kotlin.io.path.writeText
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation
import org.jetbrains.kotlin.cli.common.messages.MessageCollector
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.jetbrains.kotlin.config.Services

/** What the Kotlin compiler, told what this module's own is told, says about files, by name. */
class Compilation
private constructor(private val messages: Map<String, List<String>>, private val output: Path) {
  /** The errors and warnings of one file, without their places. */
  fun of(file: String): List<String> = messages[file].orEmpty()

  /**
   * All errors and warnings, with the names of their files; those about none have an empty name.
   */
  fun all(): List<String> = messages.flatMap { (file, said) -> said.map { "$file: $it" } }

  /** The names of the class files made. */
  fun classes(): List<String> = output.walk().map { it.name }.toList()

  private class Messages : MessageCollector {
    val byFile = sortedMapOf<String, MutableList<String>>()

    override fun report(
      severity: CompilerMessageSeverity,
      message: String,
      location: CompilerMessageSourceLocation?,
    ) {
      if (severity.isError || severity.isWarning) {
        val file = location?.let { Path.of(it.path).name }.orEmpty()
        byFile.getOrPut(file) { mutableListOf() } += message
      }
    }

    override fun hasErrors() = byFile.isNotEmpty()

    override fun clear() = byFile.clear()
  }

  companion object {
    /** The Kotlin code blocks of a page in Markdown, each as a file that starts with imports. */
    fun blocksOf(page: String, imports: String): Map<String, String> =
      Regex("(?s)```kotlin\n(.*?)```")
        .findAll(page)
        .map { it.groupValues[1] }
        .withIndex()
        .associate { (i, code) -> "Block$i.kt" to imports + code }

    /**
     * Compiles all files together.
     *
     * @param more directories of classes that they use
     */
    fun of(directory: Path, sources: Map<String, String>, vararg more: Path): Compilation {
      sources.forEach { (name, text) -> directory.resolve(name).writeText(text) }
      val output = directory.resolve("classes")
      val arguments =
        K2JVMCompilerArguments().apply {
          freeArgs = sources.keys.map { directory.resolve(it).toString() }
          destination = output.toString()
          classpath =
            (more.map { it.toString() } + existing(System.getProperty("java.class.path")))
              .joinToString(pathSeparator)
          jvmTarget = "17"
          noStdlib = true
          noReflect = true
          jspecifyAnnotations = "strict"
          extraWarnings = true
          progressiveMode = true
        }
      val messages = Messages()
      K2JVMCompiler().exec(messages, Services.EMPTY, arguments)
      return Compilation(messages.byFile, output)
    }

    /** Leaves out what Maven names without its being there, which would be warned of. */
    private fun existing(classPath: String): String =
      classPath.split(pathSeparator).filter { File(it).exists() }.joinToString(pathSeparator)
  }
}
