package io.github.cfdevices.tests.kotlin

/** What the pages use of Android's lifecycle, as far as its signatures go. */
const val LIFECYCLE =
  """
  package androidx.lifecycle

  import kotlinx.coroutines.CoroutineScope

  abstract class ViewModel { protected open fun onCleared() {} }

  val ViewModel.viewModelScope: CoroutineScope get() = TODO()

  class SavedStateHandle {
    operator fun <T> get(key: String): T? = TODO(key)

    operator fun <T> set(key: String, value: T?): Unit = TODO(key + value)
  }
  """
