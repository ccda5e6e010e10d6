package org.lintel.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text (CSV in UTF-8 or GB18030) in blocks of whole lines, for files too long to be read row by
 * row. How it is written follows from its beginning, nothing is read twice; wherever that could
 * mislead, {@link UnusualText} sends the reader back to {@link SheetReader}.
 */
public final class CsvBlocks implements AutoCloseable {

  /** Bytes of a block, as a rule: it stays near the processor with the codes made of it. */
  public static final int LENGTH = 1 << 19;

  /** A line or a quoted cell that is longer is not looked for. */
  static final int LONGEST = 1 << 26;

  private static final int HEAD = 1 << 22;

  private final InputStream content;
  private final byte[] head;
  private final long bytes;
  private final CsvFormat format;
  private final SheetLimits limits;
  private final int length;
  private byte[] rest = new byte[0];

  private CsvBlocks(Path file, byte[] head, CsvFormat format, SheetLimits limits, int length)
      throws IOException {
    this.content = Files.newInputStream(file);
    this.bytes = Files.size(file);
    this.head = bytes <= head.length ? head : Arrays.copyOf(head, lineEnd(head, head.length));
    this.format = format;
    this.limits = limits;
    this.length = length;
  }

  /**
   * Opens a file; empty when it can only be read row by row.
   *
   * @param length bytes of a block
   */
  public static Optional<CsvBlocks> open(Path file, SheetLimits limits, int length) {
    try {
      long bytes = Files.size(file);
      if (bytes > limits.bytes() || FileKind.of(file) != FileKind.TEXT) {
        return Optional.empty();
      }
      byte[] head = start(file);
      Optional<CsvFormat> format = CsvFormat.of(head, bytes <= head.length);
      return format.isEmpty()
          ? Optional.empty()
          : Optional.of(new CsvBlocks(file, head, format.get(), limits, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      return content.readNBytes(HEAD);
    }
  }

  /** The first rows one by one; all of them where the file is short. */
  public SheetReader head() {
    int begins = format.begins();
    return CsvReader.over(
        new ByteArrayInputStream(head, begins, head.length - begins), format, limits, 0);
  }

  /** Whether {@link #head} has all rows. */
  public boolean isShort() {
    return bytes == head.length;
  }

  /** Bytes of the file. */
  public long bytes() {
    return bytes;
  }

  /** Leaves out the first rows, blank ones among them; before anything is read. */
  public void skip(int rows) {
    try {
      content.skipNBytes(format.begins() + (long) after(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int after(int rows) {
    byte[] first = Arrays.copyOfRange(head, format.begins(), head.length + CsvBlock.MARGIN);
    var block = new CsvBlock(first, head.length - format.begins(), format, limits);
    return block.lengthOf(rows);
  }

  /** The next lines; empty at the end. */
  public Optional<CsvBlock> next() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<CsvBlock> read() throws IOException {
    byte[] buffer = Arrays.copyOf(rest, rest.length + length + CsvBlock.MARGIN);
    int filled = rest.length + content.readNBytes(buffer, rest.length, length);
    boolean isLast = filled < rest.length + length;
    int end = isLast ? filled : lineEnd(buffer, filled);
    while (end == 0 && !isLast) {
      if (filled > LONGEST) {
        throw new UnusualText("a long line");
      }
      buffer = Arrays.copyOf(buffer, filled + length + CsvBlock.MARGIN);
      int read = content.readNBytes(buffer, filled, length);
      filled += read;
      isLast = read < length;
      end = isLast ? filled : lineEnd(buffer, filled);
    }
    rest = Arrays.copyOfRange(buffer, end, filled);
    return end == 0 ? Optional.empty() : Optional.of(new CsvBlock(buffer, end, format, limits));
  }

  private static int lineEnd(byte[] buffer, int filled) {
    int end = filled;
    while (end > 0 && buffer[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
