package org.lintel.measurement;

import java.util.List;

/**
 * What an analysis is made of: the moments of every wave, community and version of a selection, and
 * a way to its rows where moments are not enough.
 *
 * @param digest of the selection: where random numbers begin, so that they are the same each time
 */
record Material(String digest, List<StoredMoments.Kept> moments, Rows rows) {

  Material {
    moments = List.copyOf(moments);
  }

  /** Reads all responses of the selection once more. */
  interface Rows {

    void read(AnsweredRows.Reader reader);
  }

  /** The seed of everything that is drawn for this selection. */
  long seed() {
    return Long.parseUnsignedLong(digest.substring(0, 16), 16);
  }
}
