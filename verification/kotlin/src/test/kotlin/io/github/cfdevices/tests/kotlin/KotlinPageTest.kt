package io.github.cfdevices.tests.kotlin

import java.nio.file.Path
import kotlin.io.path.readText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The code of docs/kotlin.md compiles. */
class KotlinPageTest {
  private val page = Path.of("..", "..", "docs", "kotlin.md").readText()

  @Test
  fun codeOfThePageCompiles(@TempDir directory: Path) {
    val blocks = Compilation.blocksOf(page, IMPORTS)
    val sources = blocks + ("Lifecycle.kt" to LIFECYCLE)

    val compilation = Compilation.of(directory, sources)

    assertThat(blocks).hasSize(8)
    assertThat(compilation.all()).isEmpty()
    assertThat(compilation.classes()).contains("RuleViewModel.class", "DeviceListViewModel.class")
  }

  @Test
  fun pageNamesTheOldestVersions() {
    val pom = Path.of("..", "..", "build-parent", "pom.xml").readText()
    fun property(name: String) = Regex("<$name>(.*)</").find(pom)!!.groupValues[1]

    assertThat(page)
      .contains("Kotlin ${property("kotlin-oldest.version")} and")
      .contains("kotlinx-coroutines ${property("kotlinx-coroutines-oldest.version")} or newer")
  }

  private companion object {
    val IMPORTS =
      """
      import androidx.lifecycle.*
      import io.github.cfdevices.api.*
      import io.github.cfdevices.errors.*
      import io.github.cfdevices.http.*
      import io.github.cfdevices.kotlin.*
      import io.github.cfdevices.kotlin.runtime.*
      import io.github.cfdevices.model.*
      import java.time.Duration
      import kotlinx.coroutines.flow.*
      import kotlinx.coroutines.launch

      """
        .trimIndent()
  }
}
