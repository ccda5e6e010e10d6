package org.lintel.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers out of a file that may end anywhere. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record PhotoBytes(byte[] file) {

  int length() {
    return file.length;
  }

  /** The byte at that place. */
  int at(int place) {
    need(place, 1);
    return file[place] & 0xFF;
  }

  /** Two bytes, the more important first. */
  int two(int place) {
    return (at(place) << 8) | at(place + 1);
  }

  /**
   * Four bytes, the most important first; beyond the largest int they are no length of anything.
   */
  int four(int place) {
    int value = (two(place) << 16) | two(place + 2);
    if (value < 0) {
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    }
    return value;
  }

  /** Two bytes, the least important first. */
  int twoLittle(int place) {
    return at(place) | (at(place + 1) << 8);
  }

  /** Four bytes, the least important first. */
  long fourLittle(int place) {
    return twoLittle(place) | ((long) twoLittle(place + 2) << 16);
  }

  boolean says(int place, String ascii) {
    byte[] word = ascii.getBytes(StandardCharsets.ISO_8859_1);
    return place >= 0
        && place + word.length <= file.length
        && Arrays.equals(file, place, place + word.length, word, 0, word.length);
  }

  /** Refuses a file that ends before so many bytes from there. */
  void need(int place, int bytes) {
    if (place < 0 || bytes < 0 || (long) place + bytes > file.length) {
      throw new PhotoRefused(PhotoProblem.CUT_SHORT);
    }
  }
}
