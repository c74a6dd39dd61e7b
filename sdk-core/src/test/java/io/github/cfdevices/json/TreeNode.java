package io.github.cfdevices.json;

import java.util.List;

/** A model that holds its own kind. */
record TreeNode(List<TreeNode> crates) {}
