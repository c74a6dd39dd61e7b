package io.github.cfdevices.tests.support;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary JSON as plain Java values. */
public final class JsonArbitraries {
  private static final BigDecimal LIMIT = new BigDecimal("1e40");

  private JsonArbitraries() {}

  /** Returns JSON objects without members that a model knows. */
  public static Arbitrary<Map<String, Object>> unknownMembers(List<String> known) {
    return Arbitraries.maps(texts().filter(name -> !known.contains(name)), values()).ofMaxSize(5);
  }

  public static Arbitrary<Object> values() {
    return Arbitraries.recursive(JsonArbitraries::scalars, JsonArbitraries::containers, 0, 2);
  }

  /** Returns strings without lone surrogates, which UTF-8 cannot encode. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .ofMaxLength(12)
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  private static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        texts().asGeneric(),
        Arbitraries.longs().map(BigDecimal::valueOf).asGeneric(),
        // Moshi misreads 64 zeros in a row as an octal prefix.
        Arbitraries.bigDecimals().between(LIMIT.negate(), LIMIT).ofScale(6).asGeneric(),
        Arbitraries.of(true, false).asGeneric(),
        Arbitraries.just(null));
  }

  private static Arbitrary<Object> containers(Arbitrary<Object> values) {
    return Arbitraries.oneOf(
        values.list().ofMaxSize(3).asGeneric(),
        Arbitraries.maps(texts(), values).ofMaxSize(3).<Object>map(LinkedHashMap::new).asGeneric());
  }
}
