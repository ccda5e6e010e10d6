package org.lintel.platform.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a text that can be read in blocks is written: separators and line ends are single bytes that
 * stand for nothing else.
 *
 * @param charset UTF-8 or GB18030
 * @param separator one of the usual ones
 * @param begins bytes before the first row
 */
record CsvFormat(Charset charset, byte separator, int begins) {

  private static final String USUAL = ",;\t";

  /** Found by the first bytes of a file; empty when they leave it open, or it is another format. */
  static Optional<CsvFormat> of(byte[] start, boolean isWhole) throws IOException {
    int end = isWhole ? start.length : lineEnd(start);
    return end == 0
        ? Optional.empty()
        : TextEncoding.ofStart(start, end).flatMap(encoding -> of(encoding, start, end));
  }

  private static Optional<CsvFormat> of(TextEncoding encoding, byte[] start, int end) {
    int mark = encoding.mark();
    var text = new String(start, mark, end - mark, encoding.charset());
    var found = Separator.of(text.substring(0, Math.min(text.length(), CsvReader.BUFFER)));
    return USUAL.indexOf(found.character()) < 0
        ? Optional.empty()
        : Optional.of(
            new CsvFormat(encoding.charset(), (byte) found.character(), mark + found.declaredIn()));
  }

  /** Bytes up to the end of the last whole line; 0 without one. */
  private static int lineEnd(byte... bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
