package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceMatch;
import io.github.cfdevices.model.DiskEncryptionInput;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ImmutabilityTest {
  @Test
  void listIsCopiedBySetter() {
    List<String> disks = new ArrayList<>(List.of("C"));
    DiskEncryptionInput.Builder builder = DiskEncryptionInput.builder().checkDisks(disks);
    disks.add("D");
    DiskEncryptionInput input = builder.build();
    disks.clear();
    assertThat(input.checkDisks()).containsExactly("C");
  }

  @Test
  void mapIsCopiedBySetter() {
    Map<String, String> tags = new LinkedHashMap<>(Map.of("team", "research"));
    Device device = ModelJson.decode(Device.class, "{}").toBuilder().tags(tags).build();
    tags.clear();
    assertThat(device.tags()).containsExactly(Map.entry("team", "research"));
  }

  @Test
  void listOfParametersIsCopied() {
    List<String> ids = new ArrayList<>(List.of("a"));
    ListDevicesParams params = ListDevicesParams.builder().id(ids).build();
    ids.add("b");
    assertThat(params.id()).containsExactly("a");
    assertUnmodifiable(params.id(), "c");
  }

  @Test
  void listsAreUnmodifiable() {
    DiskEncryptionInput built = DiskEncryptionInput.builder().checkDisks(List.of("C")).build();
    assertUnmodifiable(built.checkDisks(), "D");
    DiskEncryptionInput read = ModelJson.decode(DiskEncryptionInput.class, "{\"checkDisks\":[]}");
    assertUnmodifiable(read.checkDisks(), "D");
    PostureRule rule = ModelJson.decode(PostureRule.class, "{\"match\":[{}]}");
    assertUnmodifiable(rule.match(), DeviceMatch.builder().platform(Platform.MAC).build());
  }

  @Test
  void mapsAreUnmodifiable() {
    Device device = ModelJson.decode(Device.class, "{\"tags\":{\"a\":\"b\"},\"x\":1}");
    assertThatThrownBy(() -> device.tags().put("c", "d"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> device.rawMembers().names().remove("x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void builderDoesNotChangeAModelItHasBuilt() {
    PostureRule.Builder builder = PostureRule.builder().name("one").expiration(null);
    PostureRule one = builder.build();
    PostureRule two = builder.name("two").expiration("1h").build();
    assertThat(ModelJson.encode(one)).isEqualTo("{\"name\":\"one\",\"expiration\":null}");
    assertThat(ModelJson.encode(two)).isEqualTo("{\"name\":\"two\",\"expiration\":\"1h\"}");
  }

  @Test
  void toBuilderDoesNotChangeTheModel() {
    PostureRule rule = ModelJson.decode(PostureRule.class, "{\"name\":null,\"weight\":1}");
    PostureRule edited = rule.toBuilder().name("n").unset("weight").build();
    assertThat(ModelJson.encode(rule)).isEqualTo("{\"name\":null,\"weight\":1}");
    assertThat(ModelJson.encode(edited)).isEqualTo("{\"name\":\"n\"}");
  }

  private static <T> void assertUnmodifiable(List<T> list, T element) {
    assertThatThrownBy(() -> list.add(element)).isInstanceOf(UnsupportedOperationException.class);
  }
}
