package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.CloudflareClient
import io.github.cfdevices.model.Device
import io.github.cfdevices.rx.DevicesRx
import io.github.cfdevices.rx.runtime.PagedFlowable
import io.github.cfdevices.testkit.FakeCloudflare
import java.lang.reflect.Modifier
import java.nio.file.FileSystems
import java.nio.file.Path
import kotlin.io.path.isDirectory
import kotlin.io.path.toPath
import kotlin.io.path.walk
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/**
 * Kotlin knows of each type of the public API whether it can be null. Of one that is not known it
 * writes `String!`, here where it says of what type a method is that nothing can be assigned from.
 */
class PlatformTypesTest {
  @Test
  fun noMethodHasAPlatformType(@TempDir directory: Path) {
    val probes = publicClasses().associate { "${it.name}.kt" to probes(it) }

    val said = Compilation.of(directory, probes).all()

    assertThat(said)
      .contains(
        "io.github.cfdevices.Page.kt: " + mismatch("KFunction1<Page<Any>, String?>"),
        "io.github.cfdevices.rx.DevicesRx.kt: " +
          mismatch("KFunction2<DevicesRx, String, Completable>"),
      )
      .hasSizeGreaterThan(1000)
    assertThat(said.filter { PLATFORM_TYPE in it || "Unresolved reference" in it }).isEmpty()
  }

  @Test
  fun aPlatformTypeIsSeen(@TempDir directory: Path) {
    val said = Compilation.of(directory, mapOf("File.kt" to probes(java.io.File::class.java)))

    assertThat(said.of("File.kt")).contains(mismatch("KFunction1<File, String!>")).anyMatch {
      PLATFORM_TYPE in it
    }
  }

  private fun mismatch(type: String) =
    "Initializer type mismatch: expected 'Nothing', actual '$type'."

  private fun probes(type: Class<*>): String {
    val arguments = type.typeParameters.joinToString { "Any" }.let { if (it == "") it else "<$it>" }
    val (ours, foreign) =
      type.methods
        .filter { !it.isBridge }
        .partition { it.declaringClass.packageName == type.packageName }
    // Of a name with several methods Kotlin tells all, and those of Moshi are not ours to annotate.
    // Kotlin calls entrySet of a map entries.
    return (ours.map { it.name }.distinct() - foreign.map { it.name }.toSet() - "entrySet")
      .withIndex()
      .joinToString("\n", "package probes.${type.name.lowercase().replace('$', '_')}\n") { (i, name)
        ->
        "val p$i: Nothing = ${type.canonicalName}$arguments::`$name`"
      }
  }

  private fun publicClasses(): List<Class<*>> =
    listOf(
        CloudflareClient::class,
        Device::class,
        PagedFlowable::class,
        DevicesRx::class,
        FakeCloudflare::class,
      )
      .flatMap { classNames(it.java) }
      .map { Class.forName(it) }
      .filter { Modifier.isPublic(it.modifiers) && it.declaringClass?.isPublic() != false }
      .filter { type -> type.typeParameters.all { it.bounds.toList() == listOf(Any::class.java) } }

  private fun Class<*>.isPublic() = Modifier.isPublic(modifiers)

  /** The names of all classes that come from where one comes from, a directory or a jar. */
  private fun classNames(one: Class<*>): List<String> {
    val origin = one.protectionDomain.codeSource.location.toURI().toPath()
    if (origin.isDirectory()) {
      return classNames(origin)
    }
    return FileSystems.newFileSystem(origin).use { classNames(it.getPath("/")) }
  }

  private fun classNames(root: Path): List<String> =
    root
      .walk()
      .map { root.relativize(it).joinToString(".") }
      .filter { it.endsWith(".class") && !it.endsWith("package-info.class") }
      .map { it.removeSuffix(".class") }
      .toList()

  companion object {
    private val PLATFORM_TYPE = Regex("[\\w>)]!")
  }
}
