package org.lintel.analysis.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lintel.platform.sheet.CsvBlock;

/**
 * The codes of cells by their bytes in a block: an open table, because no text is made to ask it.
 */
final class SeenBytes {

  /** Not met before. */
  static final int NEVER = -1;

  private static final int FIRST_SLOTS = 32;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private long[] keys = new long[0];
  private int[] begins = new int[0];
  private int[] lengths = new int[0];

  /** One more than the code; 0 where nothing stands. */
  private int[] slots = new int[0];

  private int used;

  /** Bytes with {@link CsvBlock#MARGIN} bytes behind the last cell. */
  SeenBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The code of a cell that is not empty. */
  int find(int from, int to) {
    return slots.length == 0 ? NEVER : slots[slot(key(from, to), from, to - from)] - 1;
  }

  void remember(int from, int to, int code) {
    if (used * 2 >= slots.length) {
      grow();
    }
    put(key(from, to), from, to - from, code + 1);
    used++;
  }

  /** Up to eight bytes are their own key. */
  private long key(int from, int to) {
    return to - from <= Long.BYTES ? word(from, to - from) : hash(from, to);
  }

  private long word(int from, int length) {
    return (long) EIGHT.get(bytes, from) & (-1L >>> (Long.SIZE - Byte.SIZE * length));
  }

  private long hash(int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = Long.rotateLeft((hash ^ (long) EIGHT.get(bytes, at)) * SPREAD, Integer.SIZE);
    }
    return at == to ? hash : Long.rotateLeft((hash ^ word(at, to - at)) * SPREAD, Integer.SIZE);
  }

  /** Where the key stands, or would stand. */
  private int slot(long key, int from, int length) {
    int mask = slots.length - 1;
    int slot = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
    while (slots[slot] != 0 && !isAt(slot, key, from, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int slot, long key, int from, int length) {
    if (keys[slot] != key || lengths[slot] != length) {
      return false;
    }
    int begin = begins[slot];
    return length <= Long.BYTES
        || Arrays.equals(bytes, from, from + length, bytes, begin, begin + length);
  }

  private void put(long key, int from, int length, int value) {
    int slot = slot(key, from, length);
    keys[slot] = key;
    begins[slot] = from;
    lengths[slot] = length;
    slots[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldBegins = begins;
    int[] oldLengths = lengths;
    int[] oldSlots = slots;
    int size = Math.max(FIRST_SLOTS, 2 * oldSlots.length);
    keys = new long[size];
    begins = new int[size];
    lengths = new int[size];
    slots = new int[size];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        put(oldKeys[i], oldBegins[i], oldLengths[i], oldSlots[i]);
      }
    }
  }
}
