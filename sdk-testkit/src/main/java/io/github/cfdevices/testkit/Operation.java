package io.github.cfdevices.testkit;

/** An operation of the API; the ID is the last one in its path, or empty for a collection. */
interface Operation {
  Outcome handle(ReceivedRequest request, String id);
}
