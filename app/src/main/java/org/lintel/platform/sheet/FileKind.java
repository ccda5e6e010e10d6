package org.lintel.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first bytes. */
enum FileKind {
  NOTHING,
  ZIP,
  OLD_EXCEL,
  WEB_PAGE,
  TEXT;

  private static final byte[] ZIP_START = {'P', 'K', 3, 4};
  private static final byte[] OLE_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int LOOKED_AT = 1024;

  static FileKind of(Path file) throws IOException {
    byte[] start;
    try (var content = Files.newInputStream(file)) {
      start = content.readNBytes(LOOKED_AT);
    }
    if (start.length == 0) {
      return NOTHING;
    }
    if (startsWith(start, ZIP_START)) {
      return ZIP;
    }
    if (startsWith(start, OLE_START)) {
      return OLD_EXCEL;
    }
    return isWebPage(start) ? WEB_PAGE : TEXT;
  }

  private static boolean startsWith(byte[] start, byte[] expected) {
    return start.length >= expected.length
        && Arrays.equals(start, 0, expected.length, expected, 0, expected.length);
  }

  private static boolean isWebPage(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<table")
        || text.startsWith("<?xml");
  }
}
