package org.lintel.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers from 0 to 10 as columns of bytes, which hang together as answers do, and the same as a
 * file.
 */
final class AnswerColumns {

  private static final int HIGHEST = 10;
  private static final int BUFFER = 1 << 20;

  private final byte[][] columns;

  private AnswerColumns(byte[][] columns) {
    this.columns = columns;
  }

  static AnswerColumns of(int size, int rows) {
    var random = new SplittableRandom(6);
    var columns = new byte[size][rows];
    for (int row = 0; row < rows; row++) {
      int mood = random.nextInt(6);
      for (byte[] column : columns) {
        column[row] = (byte) Math.min(HIGHEST, mood + random.nextInt(6));
      }
    }
    return new AnswerColumns(columns);
  }

  /** The columns themselves; nobody changes them. */
  byte[][] columns() {
    return columns;
  }

  int rows() {
    return columns[0].length;
  }

  /** One byte an answer. */
  double megabytes() {
    return (double) columns.length * rows() / (1 << 20);
  }

  /** Writes the first rows below a row of headings: q1, q2 and so on. */
  void write(Path file, int rows) throws IOException {
    String headings =
        IntStream.rangeClosed(1, columns.length)
            .mapToObj(i -> "q" + i)
            .collect(Collectors.joining(","));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      out.write((headings + "\n").getBytes(StandardCharsets.US_ASCII));
      for (int row = 0; row < rows; row++) {
        write(out, row);
      }
    }
  }

  private void write(OutputStream out, int row) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      int value = columns[i][row];
      if (value == HIGHEST) {
        out.write('1');
        out.write('0');
      } else {
        out.write('0' + value);
      }
      out.write(i + 1 < columns.length ? ',' : '\n');
    }
  }
}
