package io.github.cfdevices.templates.source;

/**
 * A place in one of the files of a document.
 *
 * @param file the path of the file relative to the folder of the document; empty for the document
 */
record Location(String file, Pointer pointer) {
  Location with(String token) {
    return new Location(file, pointer.with(token));
  }

  Location with(int index) {
    return new Location(file, pointer.with(index));
  }

  @Override
  public String toString() {
    return file + pointer;
  }
}
