package io.github.cfdevices.templates.read;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Recognizes the scalars that are not strings in the core schema of YAML 1.2. */
final class JsonResolver extends Resolver {
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.BOOL, anchored(BOOLEAN), "tTfF");
    addImplicitResolver(Tag.INT, anchored(INTEGER), "-+0123456789");
    addImplicitResolver(Tag.FLOAT, anchored(NUMBER), "-+.0123456789");
    addImplicitResolver(Tag.MERGE, MERGE, "<");
    addImplicitResolver(Tag.NULL, NULL, "~nN\0");
    addImplicitResolver(Tag.NULL, EMPTY, null);
  }

  /** The resolver searches for a match. */
  private static Pattern anchored(Pattern pattern) {
    return Pattern.compile("^(?:" + pattern + ")$");
  }
}
