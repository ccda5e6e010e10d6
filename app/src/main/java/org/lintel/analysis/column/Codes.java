package org.lintel.analysis.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small numbers, row by row: one byte each, two from the first number above 255 on. */
final class Codes {

  /** Numbers must stay below this. */
  static final int MOST = 1 << 16;

  private static final int BITS = 16;
  private static final int CHUNK = 1 << BITS;
  private static final int NARROW = 1 << 8;

  private List<byte[]> narrow = new ArrayList<>();
  private final List<char[]> wide = new ArrayList<>();
  private boolean isWide;
  private int size;

  int size() {
    return size;
  }

  int at(int row) {
    int chunk = row >>> BITS;
    int place = row & (CHUNK - 1);
    return isWide ? wide.get(chunk)[place] : narrow.get(chunk)[place] & (NARROW - 1);
  }

  void add(int code) {
    if (code >= NARROW && !isWide) {
      widen();
    }
    int place = size & (CHUNK - 1);
    if (place == 0) {
      addChunk();
    }
    if (isWide) {
      wide.getLast()[place] = (char) code;
    } else {
      narrow.getLast()[place] = (byte) code;
    }
    size++;
  }

  /** Adds 0 so many times. */
  void addNone(int times) {
    for (int i = 0; i < times; i++) {
      add(0);
    }
  }

  /** Adds the first {@code rows} of some numbers, each replaced by another one. */
  void add(char[] numbers, int rows, int... to) {
    if (!isWide && Arrays.stream(to).max().orElse(0) >= NARROW) {
      widen();
    }
    int row = 0;
    while (row < rows) {
      int place = size & (CHUNK - 1);
      if (place == 0) {
        addChunk();
      }
      int length = Math.min(CHUNK - place, rows - row);
      if (isWide) {
        char[] chunk = wide.getLast();
        for (int i = 0; i < length; i++) {
          chunk[place + i] = (char) to[numbers[row + i]];
        }
      } else {
        byte[] chunk = narrow.getLast();
        for (int i = 0; i < length; i++) {
          chunk[place + i] = (byte) to[numbers[row + i]];
        }
      }
      size += length;
      row += length;
    }
  }

  /** Every number replaced by another one. */
  Codes mapped(int... to) {
    var mapped = new Codes();
    for (int row = 0; row < size; row++) {
      mapped.add(to[at(row)]);
    }
    return mapped;
  }

  private void addChunk() {
    if (isWide) {
      wide.add(new char[CHUNK]);
    } else {
      narrow.add(new byte[CHUNK]);
    }
  }

  private void widen() {
    for (byte[] chunk : narrow) {
      var wider = new char[CHUNK];
      for (int i = 0; i < CHUNK; i++) {
        wider[i] = (char) (chunk[i] & (NARROW - 1));
      }
      wide.add(wider);
    }
    narrow = List.of();
    isWide = true;
  }
}
