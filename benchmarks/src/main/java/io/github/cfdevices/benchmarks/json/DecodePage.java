package io.github.cfdevices.benchmarks.json;

import com.alibaba.fastjson2.JSON;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Types;
import io.github.cfdevices.ResultDecoder;
import io.github.cfdevices.benchmarks.floor.FloorPage;
import io.github.cfdevices.benchmarks.harness.Agreement;
import io.github.cfdevices.benchmarks.harness.JmhRow;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.server.ServedList;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.Device;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Decodes a page of 50 devices from the bytes of a whole body. Each contestant receives the bytes
 * in the form that its HTTP client provides: an Okio buffer or an array.
 */
@State(Scope.Benchmark)
public class DecodePage {
  private static final int DEVICES = 50;

  private final byte[] bytes = ServedList.devices().byCursor(0, DEVICES, 2 * DEVICES);
  private final Buffer body = new Buffer().write(bytes);
  private final ResultDecoder<List<Device>> cfdevices = ResultDecoder.ofList(Device.class);
  private final JsonAdapter<List<Device>> adapter =
      ModelJson.moshi().adapter(Types.newParameterizedType(List.class, Device.class));
  private final Buffer list = new Buffer();
  private final Gson gson =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();
  private final tools.jackson.databind.ObjectReader jackson3 =
      tools.jackson.databind.json.JsonMapper.builder()
          .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .readerFor(PageBean.class);
  private final com.fasterxml.jackson.databind.ObjectReader jackson2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder()
          .propertyNamingStrategy(
              com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
          .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(PageBean.class);

  public static Row row() {
    return new JmhRow(
        "decode-page",
        "a page of 50 devices decoded",
        List.of(
            Limit.of(JmhRow.MICROS, "cfdevices", "gson", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson3", 1.2, 1.0),
            Limit.of(JmhRow.MICROS, "cfdevices", "moshiByHand", 1.1, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "fastjson2", 2.8, 2.2),
            Limit.of(JmhRow.MICROS, "cfdevicesAdapter", "moshiByHand", 1.5, 1.0),
            Limit.of(JmhRow.BYTES, "cfdevices", "gson", 1.0, null),
            Limit.of(JmhRow.BYTES, "cfdevices", "jackson3", 1.2, 1.0),
            Limit.of(JmhRow.BYTES, "cfdevices", "moshiByHand", 1.1, null)),
        DecodePage.class);
  }

  /** Checks that all contestants decode the same devices. */
  @Setup
  public void agree() throws IOException {
    Agreement agreement = new Agreement("decode-page");
    agreement.check("cfdevices", DeviceTexts.ofOurs(cfdevices()));
    agreement.check("moshi", DeviceTexts.ofFloor(moshi().devices()));
    agreement.check("gson", DeviceTexts.ofBeans(gson().result));
    agreement.check("jackson3", DeviceTexts.ofBeans(jackson3().result));
    agreement.check("jackson2", DeviceTexts.ofBeans(jackson2().result));
    agreement.check("fastjson2", DeviceTexts.ofBeans(fastjson2().result));
    adapter.toJson(list, cfdevices());
    agreement.check("cfdevicesAdapter", DeviceTexts.ofOurs(cfdevicesAdapter()));
  }

  /** The SDK, with envelope and checks. */
  @Benchmark
  public List<Device> cfdevices() throws IOException {
    return cfdevices.decode(body.clone());
  }

  /** The SDK's models in a Moshi of an app. */
  @Benchmark
  public List<Device> cfdevicesAdapter() throws IOException {
    return Objects.requireNonNull(adapter.fromJson(list.clone()));
  }

  /** Moshi with a hand-written adapter; drops unknown members. */
  @Benchmark
  public Object moshiByHand() throws IOException {
    return moshi();
  }

  private FloorPage moshi() throws IOException {
    return FloorPage.read(JsonReader.of(body.clone()));
  }

  /** Gson by reflection. */
  @Benchmark
  public PageBean gson() {
    return gson.fromJson(
        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8),
        PageBean.class);
  }

  /** Jackson 3. */
  @Benchmark
  public PageBean jackson3() {
    return jackson3.readValue(bytes);
  }

  /** Jackson 2. */
  @Benchmark
  public PageBean jackson2() throws IOException {
    return jackson2.readValue(bytes);
  }

  /** Fastjson 2, the fastest widely used library. */
  @Benchmark
  public PageBean fastjson2() {
    return JSON.parseObject(bytes, PageBean.class);
  }
}
