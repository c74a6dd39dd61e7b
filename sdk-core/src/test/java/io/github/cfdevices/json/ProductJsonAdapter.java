package io.github.cfdevices.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Found through its name. */
final class ProductJsonAdapter extends JsonCodec<Product> {
  private static final MemberNames NAMES =
      MemberNames.of(
          "name", "size", "count", "weight", "open", "kind", "made", "tags", "parts", "any", "lid");

  private final JsonCodec<List<String>> tags = JsonAdapters.listOf(JsonAdapters.STRING);
  private final JsonCodec<Map<String, Long>> parts = JsonAdapters.mapOf(JsonAdapters.LONG);

  @Override
  public Product read(JsonInput input) throws IOException {
    Product.Builder builder = new Product.Builder();
    ModelReader in = ModelReader.begin(input, NAMES);
    for (int index = in.next(); index >= 0; index = in.next()) {
      switch (index) {
        case 0 -> builder.name = in.string();
        case 1 -> builder.size = in.longValue();
        case 2 -> builder.count = in.intValue();
        case 3 -> builder.weight = in.decimal();
        case 4 -> builder.open = in.bool();
        case 5 -> builder.kind = new Product.Kind(in.string());
        case 6 -> builder.made = in.string();
        case 7 -> builder.tags = in.value(tags);
        case 8 -> builder.parts = in.value(parts);
        case 9 -> builder.any = in.json();
        case 10 -> {
          String kind = builder.kind == null ? in.lookAhead("kind") : builder.kind.value();
          builder.lid = new Product.Lid(kind, in.json());
        }
        default -> throw new AssertionError(index);
      }
    }
    return new Product(in.end(builder));
  }

  @Override
  public void write(JsonOutput output, Product value) {
    ModelWriter out = ModelWriter.begin(output, value);
    out.member("name", value.name);
    out.member("size", value.size);
    out.member("count", value.count);
    out.member("weight", value.weight);
    out.member("open", value.open);
    out.member("kind", value.kind);
    out.member("made", value.made);
    out.member("tags", tags, value.tags);
    out.member("parts", parts, value.parts);
    out.member("any", value.any);
    out.member("lid", value.lid == null ? null : value.lid.json());
    out.end();
  }
}
