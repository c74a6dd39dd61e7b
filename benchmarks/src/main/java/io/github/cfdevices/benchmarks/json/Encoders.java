package io.github.cfdevices.benchmarks.json;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;

/** Other libraries that encode requests: each encodes a bean without its nulls. */
final class Encoders {
  private final Gson gson =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .disableHtmlEscaping()
          .create();
  private final tools.jackson.databind.ObjectWriter jackson3 =
      tools.jackson.databind.json.JsonMapper.builder()
          .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .writer();
  private final com.fasterxml.jackson.databind.ObjectMapper jackson2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder()
          .propertyNamingStrategy(
              com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
          .build();

  byte[] gson(Object bean) {
    return gson.toJson(bean).getBytes(StandardCharsets.UTF_8);
  }

  byte[] jackson3(Object bean) {
    return jackson3.writeValueAsBytes(bean);
  }

  byte[] jackson2(Object bean) throws com.fasterxml.jackson.core.JsonProcessingException {
    return jackson2.writeValueAsBytes(bean);
  }
}
