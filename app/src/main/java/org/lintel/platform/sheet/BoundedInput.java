package org.lintel.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a part of a workbook that unpacks to more than is reasonable: a zip bomb. */
final class BoundedInput extends FilterInputStream {

  private static final int HIGHEST_RATIO = 100;
  private static final long RATIO_MATTERS_FROM = 10L << 20;

  private final long limit;
  private final long packed;
  private long unpacked;

  BoundedInput(InputStream input, long packed, long limit) {
    super(input);
    this.packed = packed;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    unpacked += read;
    boolean isSuspicious =
        unpacked > RATIO_MATTERS_FROM && unpacked > Math.max(1, packed) * HIGHEST_RATIO;
    if (unpacked > limit || isSuspicious) {
      throw new SheetRefused(SheetProblem.UNPACKS_TOO_LARGE, limit >> 20);
    }
  }
}
