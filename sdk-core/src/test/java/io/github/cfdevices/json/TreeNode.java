package io.github.cfdevices.json;

import java.util.List;

/** A model that contains models of its own type. */
record TreeNode(List<TreeNode> children) {}
