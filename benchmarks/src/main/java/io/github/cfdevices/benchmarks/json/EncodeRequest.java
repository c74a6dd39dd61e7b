package io.github.cfdevices.benchmarks.json;

import io.github.cfdevices.BodyValue;
import io.github.cfdevices.benchmarks.harness.Agreement;
import io.github.cfdevices.benchmarks.harness.JmhRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.RequestBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Encodes a request to the bytes of a body, with the SDK and with libraries that encode beans. */
public abstract class EncodeRequest<T extends JsonModel> {
  private static final Annotation[] NONE = {};

  private final String name;
  private final Class<T> type;
  private final T request;
  private final Object bean;
  private final Encoders peers = new Encoders();

  EncodeRequest(String name, Class<T> type, T request, Object bean) {
    this.name = name;
    this.type = type;
    this.request = request;
    this.bean = bean;
  }

  static Row row(String name, String title, Class<? extends EncodeRequest<?>> benchmarks) {
    return new JmhRow(
        name,
        title,
        List.of(
            Limit.of(JmhRow.MICROS, "cfdevices", "gson", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson3", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson2", 1.0, null)),
        benchmarks);
  }

  /** Checks that all contestants write the same JSON. */
  @Setup
  public void agree() throws IOException {
    Agreement agreement = new Agreement(name);
    Buffer body = new Buffer();
    cfdevices().writeTo(body);
    agreement.check("cfdevices", ordered(body.readByteArray()));
    agreement.check("gson", ordered(gson()));
    agreement.check("jackson3", ordered(jackson3()));
    agreement.check("jackson2", ordered(jackson2()));
  }

  /** The SDK. */
  @Benchmark
  public RequestBody cfdevices() {
    return BodyValue.of(request).encode(NONE, NONE);
  }

  /** Gson by reflection. */
  @Benchmark
  public byte[] gson() {
    return peers.gson(bean);
  }

  /** Jackson 3. */
  @Benchmark
  public byte[] jackson3() {
    return peers.jackson3(bean);
  }

  /** Jackson 2. */
  @Benchmark
  public byte[] jackson2() throws IOException {
    return peers.jackson2(bean);
  }

  private String ordered(byte[] json) {
    return ModelJson.encode(ModelJson.decode(type, new String(json, StandardCharsets.UTF_8)));
  }
}
