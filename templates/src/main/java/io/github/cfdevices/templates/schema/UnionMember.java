package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;

/** A member of a union: the class it is read as, and its flat schema. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
record UnionMember(String className, Schema flat) {}
