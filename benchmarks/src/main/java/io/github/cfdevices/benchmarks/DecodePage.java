package io.github.cfdevices.benchmarks;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.cfdevices.model.Device;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A page of 50 devices from text to objects. */
@State(Scope.Benchmark)
public class DecodePage {
  private final JsonAdapter<Device> adapter = new Moshi.Builder().build().adapter(Device.class);

  static Row row() {
    return new JmhRow("decode-page", "a page of 50 devices decoded", List.of(), DecodePage.class);
  }

  /** Ours. */
  @Benchmark
  public @Nullable Device cfdevices() throws IOException {
    return adapter.fromJson("{\"id\": \"1\"}");
  }
}
