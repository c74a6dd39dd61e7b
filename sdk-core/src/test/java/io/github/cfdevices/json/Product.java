package io.github.cfdevices.json;

import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A model as the generator writes it, with a property of each type. */
@JsonClass(generateAdapter = true, generator = "cfdevices")
public final class Product extends JsonModel {
  public final String name;
  public final Long size;
  public final Integer count;
  public final BigDecimal weight;
  public final Boolean open;
  public final Kind kind;
  public final String made;
  public final List<String> tags;
  public final Map<String, Long> parts;
  public final RawJson any;
  public final Lid lid;

  public Product(Builder builder) {
    super(builder);
    this.name = builder.name;
    this.size = builder.size;
    this.count = builder.count;
    this.weight = builder.weight;
    this.open = builder.open;
    this.kind = builder.kind;
    this.made = builder.made;
    this.tags = builder.tags;
    this.parts = builder.parts;
    this.any = builder.any;
    this.lid = builder.lid;
  }

  public String name() {
    return required("name", "a string", name);
  }

  public OffsetDateTime made() {
    return dateTime("made", made);
  }

  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected Object[] propertyValues() {
    return new Object[] {
      name, size, count, weight, open, kind, made, tags, parts, any, lid,
    };
  }

  /** An open enum. */
  public static final class Kind extends EnumValue {
    public Kind(String value) {
      super(value);
    }

    @Override
    public boolean isKnown() {
      return value().equals("flat");
    }
  }

  /** A union whose discriminator is the sibling {@code kind}. */
  public record Lid(String discriminator, RawJson json) implements UnknownVariant {}

  public static final class Builder extends ModelBuilder<Builder> {
    String name;
    Long size;
    Integer count;
    BigDecimal weight;
    Boolean open;
    Kind kind;
    String made;
    List<String> tags;
    Map<String, Long> parts;
    RawJson any;
    Lid lid;

    Builder() {
      super(Product.class);
    }

    Builder(Product from) {
      super(from);
      this.name = from.name;
      this.size = from.size;
      this.count = from.count;
      this.weight = from.weight;
      this.open = from.open;
      this.kind = from.kind;
      this.made = from.made;
      this.tags = from.tags;
      this.parts = from.parts;
      this.any = from.any;
      this.lid = from.lid;
    }

    public Builder name(String name) {
      this.name = set("name", name);
      return this;
    }

    Builder size(Long size) {
      this.size = setOptional("size", size);
      return this;
    }

    Builder weight(double weight) {
      this.weight = setOptional("weight", decimal("weight", weight));
      return this;
    }

    Builder kind(Kind kind) {
      this.kind = setNullable("kind", kind);
      return this;
    }

    Builder made(OffsetDateTime made) {
      this.made = setOptional("made", stringOf(made));
      return this;
    }

    Builder lid(Lid lid) {
      this.lid = setOptional("lid", lid);
      return this;
    }

    Builder takeAllBut(Product from, List<String> except) {
      copyRawMembers(from, except);
      return this;
    }

    public Product build() {
      require("name", name);
      requireSame(
          "kind",
          kind == null ? null : kind.value(),
          "lid",
          lid == null ? null : lid.discriminator());
      return new Product(this);
    }

    @Override
    protected void clear(int index) {
      switch (index) {
        case 0 -> name = null;
        case 1 -> size = null;
        case 2 -> count = null;
        case 3 -> weight = null;
        case 4 -> open = null;
        case 5 -> kind = null;
        case 6 -> made = null;
        case 7 -> tags = null;
        case 8 -> parts = null;
        case 9 -> any = null;
        case 10 -> lid = null;
        default -> {}
      }
    }
  }
}
