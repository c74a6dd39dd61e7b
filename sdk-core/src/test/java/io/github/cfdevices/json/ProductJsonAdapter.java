package io.github.cfdevices.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Found by its name. */
final class ProductJsonAdapter extends ModelAdapter<Product> {
  private final TypeAdapter<List<String>> tags = TypeAdapters.listOf(TypeAdapters.STRING);
  private final TypeAdapter<Map<String, Long>> parts = TypeAdapters.mapOf(TypeAdapters.LONG);

  ProductJsonAdapter() {
    super("name", "size", "count", "weight", "open", "kind", "made", "tags", "parts", "any", "lid");
  }

  @Override
  protected Product readMembers(ModelReader reader) throws IOException {
    Product.Builder builder = new Product.Builder();
    for (int index = reader.next(); index >= 0; index = reader.next()) {
      switch (index) {
        case 0 -> builder.name = reader.string();
        case 1 -> builder.size = reader.longValue();
        case 2 -> builder.count = reader.intValue();
        case 3 -> builder.weight = reader.decimal();
        case 4 -> builder.open = reader.bool();
        case 5 -> {
          String kind = reader.string();
          builder.kind = kind == null ? null : new Product.Kind(kind);
        }
        case 6 -> builder.made = reader.string();
        case 7 -> builder.tags = reader.value(tags);
        case 8 -> builder.parts = reader.value(parts);
        case 9 -> builder.any = reader.json();
        case 10 -> {
          String kind = builder.kind == null ? reader.lookAhead("kind") : builder.kind.value();
          builder.lid = new Product.Lid(kind, reader.json());
        }
        default -> throw new AssertionError(index);
      }
    }
    return new Product(reader.end(builder));
  }

  @Override
  protected boolean isSecret(int index) {
    return index == 9;
  }
}
