package io.github.cfdevices.json;

import java.io.IOException;
import java.util.List;

/** Asks for its own codec while it is made. */
final class TreeNodeJsonAdapter extends JsonCodec<TreeNode> {
  private final JsonCodec<List<TreeNode>> crates =
      JsonAdapters.listOf(JsonCodec.of(TreeNode.class));

  @Override
  public TreeNode read(JsonInput in) throws IOException {
    return new TreeNode(crates.read(in));
  }

  @Override
  public void write(JsonOutput out, TreeNode crate) {
    crates.write(out, crate.crates());
  }
}
