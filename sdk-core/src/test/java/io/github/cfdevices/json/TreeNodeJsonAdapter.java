package io.github.cfdevices.json;

import java.io.IOException;
import java.util.List;

/** Looks up its own adapter while it is created. */
final class TreeNodeJsonAdapter extends TypeAdapter<TreeNode> {
  private final TypeAdapter<List<TreeNode>> children =
      TypeAdapters.listOf(TypeAdapter.of(TreeNode.class));

  @Override
  public TreeNode read(JsonParser parser) throws IOException {
    return new TreeNode(children.read(parser));
  }

  @Override
  public void write(JsonWriter writer, TreeNode node) {
    children.write(writer, node.children());
  }
}
