package io.github.cfdevices.tests.kotlin

import java.nio.file.Path
import kotlin.io.path.readText
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What docs/android.md tells users to write compiles. */
class AndroidPageTest {
  private val page = Path.of("..", "..", "docs", "android.md").readText()

  @Test
  fun itsCodeCompiles(@TempDir directory: Path) {
    val blocks = Compilation.blocksOf(page, IMPORTS)
    val sources =
      blocks +
        ("Lifecycle.kt" to LIFECYCLE) +
        ("AndroidSchedulers.kt" to SCHEDULERS) +
        ("Log.kt" to LOG)

    val compilation = Compilation.of(directory, sources)

    assertThat(blocks).hasSize(6)
    assertThat(compilation.all()).isEmpty()
    assertThat(compilation.classes()).contains("RulesViewModel.class", "DeviceListViewModel.class")
  }

  @Test
  fun itNamesTheVersionsThatAreTested() {
    val pom = Path.of("..", "..", "build-parent", "pom.xml").readText()
    val version = Regex("(?m)^  <version>(.*)</version>").find(pom)!!.groupValues[1]
    val coroutines = Regex("<kotlinx-coroutines.version>(.*)</").find(pom)!!.groupValues[1]

    assertThat(page)
      .contains(":cfdevices-rx:$version\")")
      .contains(":kotlinx-coroutines-rx3:$coroutines\")")
  }

  private companion object {
    val IMPORTS =
      """
      import android.util.Log
      import androidx.lifecycle.*
      import io.github.cfdevices.*
      import io.github.cfdevices.errors.*
      import io.github.cfdevices.http.*
      import io.github.cfdevices.json.*
      import io.github.cfdevices.model.*
      import io.github.cfdevices.rx.*
      import io.reactivex.rxjava3.android.schedulers.AndroidSchedulers
      import io.reactivex.rxjava3.disposables.CompositeDisposable
      import kotlinx.coroutines.channels.Channel
      import kotlinx.coroutines.flow.*
      import kotlinx.coroutines.launch
      import kotlinx.coroutines.reactive.*
      import kotlinx.coroutines.rx3.await

      """
        .trimIndent()

    const val LOG =
      """
      package android.util

      object Log {
        fun d(tag: String, message: String): Int = TODO(tag + message)
      }
      """

    const val SCHEDULERS =
      """
      package io.reactivex.rxjava3.android.schedulers

      object AndroidSchedulers {
        fun mainThread(): io.reactivex.rxjava3.core.Scheduler = TODO()
      }
      """
  }
}
