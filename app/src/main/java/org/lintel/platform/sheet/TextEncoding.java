package org.lintel.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out how a text is encoded. A byte order mark decides. Without one the whole file is decoded
 * as UTF-8, and as GB18030 when that fails early: GB18030 accepts nearly every sequence of bytes,
 * so a long stretch of good UTF-8 before the first bad byte means damaged UTF-8, not GB18030.
 *
 * @param mark bytes of the byte order mark, to be skipped
 */
record TextEncoding(Charset charset, int mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LOOKED_AT = 4096;
  private static final int BUFFER = 1 << 16;
  private static final int SURELY_UTF_8 = 10;

  /** Separators and line ends of UTF-16 have a zero on one side; few other characters do. */
  private static final int CLEARLY_MORE = 3;

  static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (var content = Files.newInputStream(file)) {
      start = content.readNBytes(LOOKED_AT);
    }
    var marked = marked(start);
    TextEncoding likely = marked.isPresent() ? marked.get() : unmarked(file, start);
    Scan scan = Scan.of(file, likely);
    if (!scan.isClean()) {
      throw new SheetRefused(SheetProblem.UNREADABLE_TEXT, scan.line);
    }
    return likely;
  }

  /**
   * What the first lines of a file show, where nothing behind them can make it another encoding
   * than this one or none; empty where the whole file must be read to tell, and for UTF-16.
   *
   * @param end of the last of these lines
   */
  static Optional<TextEncoding> ofStart(byte[] start, int end) throws IOException {
    byte[] first = Arrays.copyOf(start, Math.min(start.length, LOOKED_AT));
    var marked = marked(first);
    if (marked.isPresent()) {
      return marked.filter(encoding -> encoding.charset.equals(StandardCharsets.UTF_8));
    }
    if (zeros(first, 0) + zeros(first, 1) > 0) {
      return Optional.empty();
    }
    var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    var scan = new Scan();
    scan.run(new ByteArrayInputStream(start, 0, end), utf8.charset);
    if (scan.isClean()) {
      return Optional.of(utf8);
    }
    return scan.wide >= SURELY_UTF_8 ? Optional.empty() : Optional.of(new TextEncoding(GB18030, 0));
  }

  private static Optional<TextEncoding> marked(byte[] start) {
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (begins(start, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    return begins(start, 0xFE, 0xFF)
        ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2))
        : Optional.empty();
  }

  private static boolean begins(byte[] start, int... expected) {
    if (start.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Byte.toUnsignedInt(start[i]) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static TextEncoding unmarked(Path file, byte[] start) throws IOException {
    int zerosAtEven = zeros(start, 0);
    int zerosAtOdd = zeros(start, 1);
    if (zerosAtOdd > CLEARLY_MORE * zerosAtEven) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (zerosAtEven > CLEARLY_MORE * zerosAtOdd) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (zerosAtEven > 0) {
      throw new SheetRefused(SheetProblem.NOT_A_SHEET);
    }
    var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    Scan scan = Scan.of(file, utf8);
    return scan.isClean() || scan.wide >= SURELY_UTF_8 ? utf8 : new TextEncoding(GB18030, 0);
  }

  private static int zeros(byte[] start, int from) {
    int zeros = 0;
    for (int i = from; i < start.length; i += 2) {
      zeros += start[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** Decodes a file up to the first byte that does not fit, counting lines and wide characters. */
  private static final class Scan {

    private int line = 1;
    private long wide;
    private boolean isBad;

    static Scan of(Path file, TextEncoding encoding) throws IOException {
      var scan = new Scan();
      try (var content = Files.newInputStream(file)) {
        content.skipNBytes(encoding.mark);
        scan.run(content, encoding.charset);
      }
      return scan;
    }

    boolean isClean() {
      return !isBad;
    }

    private void run(InputStream content, Charset charset) throws IOException {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var bytes = ByteBuffer.allocate(BUFFER);
      var characters = CharBuffer.allocate(BUFFER);
      boolean isLast = false;
      while (!isLast && !isBad) {
        int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
        isLast = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, characters, isLast);
        count(characters.flip());
        characters.clear();
        bytes.compact();
        isBad = isBad || result.isError();
      }
    }

    private void count(CharBuffer characters) {
      for (int i = 0; i < characters.limit() && !isBad; i++) {
        char character = characters.get(i);
        isBad = character == 0;
        line += character == '\n' ? 1 : 0;
        wide += character > 0x7F ? 1 : 0;
      }
    }
  }
}
