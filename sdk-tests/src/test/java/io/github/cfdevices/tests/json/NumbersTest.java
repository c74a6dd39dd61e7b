package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.ComparisonOperator;
import io.github.cfdevices.model.CrowdstrikeInput;
import io.github.cfdevices.model.CustomS2sInput;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.IpAddress;
import io.github.cfdevices.model.KolideInput;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.TaniumInput;
import io.github.cfdevices.tests.support.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.0, 1",
    "1e0, 1",
    "10E-1, 1",
    "0, 0",
    "-0, 0",
    "-1, -1",
    "2147483648, 2147483648",
    "9007199254740993, 9007199254740993",
    "9007199254740993.0, 9007199254740993",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void integersAreExact(String text, long number) {
    String json = "{\"active_registrations\":" + text + "}";
    Device device = ModelJson.decode(Device.class, json);
    assertThat(device.activeRegistrations()).isEqualTo(number);
    Json.assertSame(ModelJson.encode(device), json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "85.5",
        "85",
        "85.50",
        "0",
        "-0.1",
        "1e3",
        "1E-7",
        "9007199254740993",
        "0.1000000000000000055511151231257827",
        "123456789012345678901234567890.123456789"
      })
  void decimalsKeepTheirNotation(String text) {
    String json = "{\"total_score\":" + text + "}";
    TaniumInput input = ModelJson.decode(TaniumInput.class, json);
    assertThat(input.totalScore()).isEqualTo(new BigDecimal(text));
    Json.assertSame(ModelJson.encode(input), json);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7.5, 7.5",
    "0.1, 0.1",
    "1e10, 10000000000",
    "0, 0",
    "-0.0, 0",
    "1e-5, 0.000010"
  })
  void doubleIsSentAsItsShortestDecimal(double number, String text) {
    TaniumInput input = TaniumInput.builder().connectionId("c").totalScore(number).build();
    Json.assertSame(
        ModelJson.encode(input), "{\"connection_id\":\"c\",\"total_score\":" + text + "}");
    assertThat(ModelJson.encode(input)).doesNotContain(".0}");
  }

  @Test
  void integralDoubleEqualsTheReturnedInteger() {
    CustomS2sInput built =
        CustomS2sInput.builder()
            .connectionId("c")
            .operator(ComparisonOperator.LESS)
            .score(80)
            .build();
    CustomS2sInput read = ModelJson.decode(CustomS2sInput.class, ModelJson.encode(built));
    assertThat(read).isEqualTo(built);
    assertThat(ModelJson.encode(built)).endsWith("\"score\":80}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "90.0", "9007199254740993", "1e3", "true", "false"})
  void scalarInPlaceOfAStringIsWrittenBackUnchanged(String value) {
    String json = "{\"connection_id\":\"c\",\"overall\":" + value + "}";
    CrowdstrikeInput input = ModelJson.decode(CrowdstrikeInput.class, json);
    assertThat(input.overall()).isEqualTo(value);
    assertThat(ModelJson.encode(input)).isEqualTo(json);
    assertThat(ModelJson.encode(input.toBuilder().build())).isEqualTo(json);
    assertThat(ModelJson.encode(input.toBuilder().overall("91").build()))
        .isEqualTo("{\"connection_id\":\"c\",\"overall\":\"91\"}");
  }

  @Test
  void numberInPlaceOfANameIsSentBackUnchanged() {
    PostureRule rule =
        ModelJson.decode(PostureRule.class, "{\"id\":\"1\",\"name\":7,\"type\":\"warp\"}");
    assertThat(rule.name()).isEqualTo("7");
    Json.assertSame(
        ModelJson.encode(rule.toRequestBuilder().build()), "{\"name\":7,\"type\":\"warp\"}");
  }

  @ParameterizedTest
  @CsvSource({"'\"13335\"', 13335", "'\"13335.0\"', 13335", "'\"4200000000\"', 4200000000"})
  void quotedIntegerIsWrittenBackUnchanged(String value, long number) {
    String json = "{\"asn\":" + value + "}";
    IpAddress address = ModelJson.decode(IpAddress.class, json);
    assertThat(address.asn()).isEqualTo(number);
    assertThat(ModelJson.encode(address)).isEqualTo(json);
    assertThat(ModelJson.encode(address.toBuilder().asn(1L).build())).isEqualTo("{\"asn\":1}");
  }

  @Test
  void quotedDecimalIsWrittenBackUnchanged() {
    String json = "{\"total_score\":\"85.50\"}";
    TaniumInput input = ModelJson.decode(TaniumInput.class, json);
    assertThat(input.totalScore()).isEqualTo(new BigDecimal("85.50"));
    assertThat(ModelJson.encode(input)).isEqualTo(json);
  }

  @Test
  void countDocumentedAsAStringIsAString() {
    KolideInput input = ModelJson.decode(KolideInput.class, "{\"issue_count\":\"03\"}");
    assertThat(input.issueCount()).isEqualTo("03");
    assertThat(ModelJson.encode(input)).isEqualTo("{\"issue_count\":\"03\"}");
  }

  @Test
  void unknownNumbersKeepEachDigit() {
    String json = "{\"x\":1.0,\"y\":9007199254740993,\"z\":1E400,\"v\":-0.0}";
    assertThat(ModelJson.encode(ModelJson.decode(Device.class, json))).isEqualTo(json);
  }
}
