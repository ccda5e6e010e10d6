package org.lintel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lintel.platform.sheet.SheetWriter;

/** Workbooks that no spreadsheet program writes. */
final class BadWorkbook {

  private BadWorkbook() {}

  /** A workbook of two rows, the cells as they stand in its XML. */
  static byte[] of(List<String> headings, List<String> row) throws IOException {
    var plain = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.xlsx(plain, "名册")) {
      writer.row(Collections.nCopies(headings.size(), "ZZZ"));
    }
    var sheet =
        new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (List<String> cells : List.of(headings, row)) {
      sheet.append("<row>");
      cells.forEach(cell ->
          sheet
              .append("<c t=\"inlineStr\"><is><t>")
              .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
              .append("</t></is></c>"));
      sheet.append("</row>");
    }
    return replaced(
        plain.toByteArray(), bytes(sheet.append("</sheetData></worksheet>").toString()));
  }

  static byte[] bomb() throws IOException {
    var sheet =
        new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>");
    sheet.append(" ".repeat(30_000_000)).append("</t></is></c></row></sheetData></worksheet>");
    var plain = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.xlsx(plain, "S")) {
      writer.row(List.of("x"));
    }
    return replaced(plain.toByteArray(), bytes(sheet.toString()));
  }

  private static byte[] replaced(byte[] book, byte[] sheet) throws IOException {
    var result = new ByteArrayOutputStream();
    Path file = Files.write(Files.createTempFile("lintel-book-", ".xlsx"), book);
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(result)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().contains("worksheets/")
                ? sheet
                : from.getInputStream(entry).readAllBytes());
        to.closeEntry();
      }
    } finally {
      Files.delete(file);
    }
    return result.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
