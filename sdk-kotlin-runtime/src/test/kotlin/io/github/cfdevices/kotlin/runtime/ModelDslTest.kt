package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.json.ModelJson
import io.github.cfdevices.json.Product
import io.github.cfdevices.json.RawJson
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

class ModelDslTest {
  @Test
  fun unsetOmitsAMember() {
    assertThat(edited { unset("size") }).isEqualTo("{\"name\":\"box\"}")
  }

  @Test
  fun setNullSendsAnExplicitNull() {
    assertThat(edited { setNull("size") }).isEqualTo("{\"name\":\"box\",\"size\":null}")
  }

  @Test
  fun unknownMemberIsSet() {
    assertThat(edited { rawMember("color", RawJson.of("red")) })
      .isEqualTo("{\"name\":\"box\",\"size\":3,\"color\":\"red\"}")
  }

  @Test
  fun propertyThatIsReadFails() {
    assertThatThrownBy { writeOnly() }
      .isExactlyInstanceOf(UnsupportedOperationException::class.java)
      .hasMessage("a property of a builder can only be assigned")
  }

  private fun edited(block: ModelDsl.() -> Unit): String {
    val builder = ModelJson.decode(Product::class.java, "{\"name\":\"box\",\"size\":3}").toBuilder()
    object : ModelDsl(builder) {}.block()
    return ModelJson.encode(builder.build())
  }
}
