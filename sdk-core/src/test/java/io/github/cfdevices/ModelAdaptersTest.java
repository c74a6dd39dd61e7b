package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ModelAdaptersTest {
  private final ModelAdapters adapters = new ModelAdapters(ModelJson.moshi());

  @Test
  void adapterIsTheOneOfTheClass() throws IOException {
    JsonAdapter<Box> boxes = adapters.of(Box.class);
    JsonAdapter<String> texts = adapters.of(String.class);

    assertThat(boxes.toJson(ModelJson.decode(Box.class, "{\"name\":\"a\",\"size\":null}")))
        .isEqualTo("{\"name\":\"a\",\"size\":null}");
    assertThat(texts.fromJson("\"a\"")).isEqualTo("a");
  }

  @Test
  void adapterIsMadeOnce() {
    assertThat(adapters.of(Box.class)).isSameAs(adapters.of(Box.class));
  }
}
