package io.github.cfdevices.testkit;

/** One operation of the API; the id is the last one in its path, empty on a collection. */
interface Operation {
  Outcome answer(ReceivedRequest request, String id);
}
