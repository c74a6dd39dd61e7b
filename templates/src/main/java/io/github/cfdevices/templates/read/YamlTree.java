package io.github.cfdevices.templates.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML document as JSON. OpenAPI restricts YAML to what JSON can express, but the parser follows
 * YAML 1.1, in which {@code NO} is a boolean and {@code 0777} is 511. Here, names and the values of
 * string schemas are the strings that the document contains. Other values are numbers or booleans
 * only if JSON has them, and the values of keywords are still those of YAML 1.1.
 */
final class YamlTree {
  /** The number of values, with those that aliases repeat. */
  private static final int MAX_VALUES = 5_000_000;

  private static final int MAX_DEPTH = 500;

  /** The keywords whose values are data, not a part of the description. */
  private static final Set<String> DATA =
      Set.of("const", "default", "enum", "example", "examples", "value");

  /** The keywords whose values are strings or lists of strings. */
  private static final Set<String> STRINGS =
      Set.of(
          "$ref",
          "description",
          "in",
          "name",
          "operationId",
          "pattern",
          "propertyName",
          "summary",
          "tags",
          "title",
          "url");

  /** What decides on the type of a scalar. */
  private enum Context {
    KEYWORD,
    DATA,
    STRING
  }

  private final String file;
  private final Resolver json = new JsonResolver();
  private final Resolver yaml = new DeserializationUtils.CustomResolver();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;
  private boolean differs;

  private YamlTree(String file) {
    this.file = file;
  }

  /**
   * Reads a document.
   *
   * @param file the name of the file, for messages
   * @throws IllegalArgumentException if its aliases are circular or repeat too many values
   */
  static Tree of(String content, String file) {
    YamlTree tree = new YamlTree(file);
    Node root = loader(new JsonResolver()).compose(new StringReader(content));
    JsonNode node =
        root == null ? JsonNodeFactory.instance.objectNode() : tree.convert(root, Context.KEYWORD);
    return new Tree(node, tree.differs);
  }

  private static Yaml loader(Resolver resolver) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(MAX_DEPTH);
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumper), dumper, options, resolver);
  }

  private JsonNode convert(Node node, Context context) {
    if (++values > MAX_VALUES) {
      throw new IllegalArgumentException(
          file + ": the document has more than " + MAX_VALUES + " values, aliases included");
    }
    if (node instanceof ScalarNode scalar) {
      return convert(scalar, context);
    }
    if (!open.add(node)) {
      throw new IllegalArgumentException(
          file + ": an alias refers to a value around it, in line " + line(node));
    }
    JsonNode converted =
        node instanceof MappingNode mapping
            ? convert(mapping, context)
            : convert((SequenceNode) node, context);
    open.remove(node);
    return converted;
  }

  private ArrayNode convert(SequenceNode sequence, Context context) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    sequence.getValue().forEach(item -> array.add(convert(item, context)));
    return array;
  }

  private ObjectNode convert(MappingNode mapping, Context context) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean string = context == Context.KEYWORD && isString(mapping);
    for (NodeTuple member : mapping.getValue()) {
      if (Tag.MERGE.equals(member.getKeyNode().getTag())) {
        merge(member.getValueNode(), context, object);
      }
    }
    for (NodeTuple member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        throw new IllegalArgumentException(
            file + ": a name is no string, in line " + line(member.getKeyNode()));
      }
      if (!Tag.MERGE.equals(key.getTag())) {
        compareKey(key);
        Node value = member.getValueNode();
        object.set(key.getValue(), convert(value, below(context, string, key, value)));
      }
    }
    return object;
  }

  private void merge(Node value, Context context, ObjectNode object) {
    if (value instanceof SequenceNode all) {
      // The first one takes precedence.
      for (int i = all.getValue().size() - 1; i >= 0; i--) {
        merge(all.getValue().get(i), context, object);
      }
    } else if (convert(value, context) instanceof ObjectNode merged) {
      object.setAll(merged);
    }
  }

  private static Context below(Context context, boolean string, ScalarNode key, Node value) {
    if (context != Context.KEYWORD) {
      return Context.DATA;
    }
    String keyword = key.getValue();
    boolean scalars = !(value instanceof MappingNode);
    if (DATA.contains(keyword) && scalars) {
      return string ? Context.STRING : Context.DATA;
    }
    if (keyword.startsWith("x-") || keyword.equals("example") || keyword.equals("default")) {
      return Context.DATA;
    }
    boolean names = keyword.equals("required") && value instanceof SequenceNode;
    return scalars && (names || STRINGS.contains(keyword)) ? Context.STRING : Context.KEYWORD;
  }

  /** Returns whether a mapping is a schema or parameter whose values are strings. */
  private static boolean isString(MappingNode mapping) {
    return mapping.getValue().stream()
        .filter(member -> member.getKeyNode() instanceof ScalarNode key && isType(key))
        .map(NodeTuple::getValueNode)
        .anyMatch(YamlTree::isStringType);
  }

  private static boolean isType(ScalarNode key) {
    return key.getValue().equals("type");
  }

  private static boolean isStringType(Node type) {
    if (type instanceof SequenceNode types) {
      return types.getValue().stream()
          .allMatch(
              each ->
                  isStringType(each)
                      || (each instanceof ScalarNode one && one.getValue().equals("null")));
    }
    return type instanceof ScalarNode scalar && scalar.getValue().equals("string");
  }

  private JsonNode convert(ScalarNode scalar, Context context) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (!scalar.isPlain() || tag.equals(Tag.NULL)) {
      return typed(value, tag);
    }
    Tag before = yaml.resolve(scalar.getNodeId(), value, true);
    if (context == Context.KEYWORD && tag.equals(json.resolve(scalar.getNodeId(), value, true))) {
      return before.equals(tag) ? typed(value, tag) : keyword(value);
    }
    Tag now = context == Context.STRING ? Tag.STR : tag;
    differs |= !now.equals(before) && !isNumber(now, before);
    return typed(value, now);
  }

  private static boolean isNumber(Tag one, Tag other) {
    Set<Tag> numbers = Set.of(Tag.INT, Tag.FLOAT);
    return numbers.contains(one) && numbers.contains(other);
  }

  private static JsonNode typed(String value, Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return JsonNumbers.of(value);
    }
    return JsonNodeFactory.instance.textNode(value);
  }

  private JsonNode keyword(String value) {
    Object loaded = loader(yaml).load(value);
    if (loaded instanceof Boolean bool) {
      return JsonNodeFactory.instance.booleanNode(bool);
    }
    return loaded instanceof Number number
        ? JsonNumbers.of(number.toString())
        : JsonNodeFactory.instance.textNode(value);
  }

  private void compareKey(ScalarNode key) {
    if (key.isPlain()) {
      Tag before = yaml.resolve(key.getNodeId(), key.getValue(), true);
      boolean status =
          before.equals(Tag.INT)
              && json.resolve(key.getNodeId(), key.getValue(), true).equals(Tag.INT);
      differs |= !before.equals(Tag.STR) && !status;
    }
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  /**
   * The root of a document.
   *
   * @param differs whether a value differs from that of OpenAPI Generator's parser
   */
  record Tree(JsonNode root, boolean differs) {}
}
