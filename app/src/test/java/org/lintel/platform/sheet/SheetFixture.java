package org.lintel.platform.sheet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files to read and reads them whole. */
final class SheetFixture {

  private static final String RELATIONS =
      """
      <Relationships><Relationship Id="r1" Type="t/worksheet" Target="worksheets/a.xml"/>\
      <Relationship Id="r2" Type="t/worksheet" Target="/xl/worksheets/b.xml"/></Relationships>
      """;

  private SheetFixture() {}

  static Path text(Path folder, String text, Charset charset) throws IOException {
    return bytes(folder, text.getBytes(charset));
  }

  static Path bytes(Path folder, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("sheet"), bytes);
  }

  /** A workbook whose only sheet holds the given XML of rows. */
  static Path workbook(Path folder, String rows) throws IOException {
    return workbook(
        folder,
        "",
        "<sheet name='A' r:id='r1'/>",
        "xl/worksheets/a.xml",
        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A workbook with further parts: name and content in turn. */
  static Path workbook(Path folder, String properties, String sheets, String... parts)
      throws IOException {
    Path file = folder.resolve("book");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r='r'><workbookPr"
              + properties
              + "/><sheets>"
              + sheets
              + "</sheets></workbook>");
      add(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
      for (int i = 0; i < parts.length; i += 2) {
        add(zip, parts[i], parts[i + 1]);
      }
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  static List<SheetRow> rows(Path file) {
    return rows(file, SheetLimits.STANDARD);
  }

  static List<SheetRow> rows(Path file, SheetLimits limits) {
    var rows = new ArrayList<SheetRow>();
    try (SheetReader reader = SheetReader.open(file, limits)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  static List<List<String>> cells(Path file) {
    return rows(file).stream().map(SheetRow::cells).toList();
  }

  static SheetRefused refusal(Path file) {
    return refusal(file, SheetLimits.STANDARD);
  }

  static SheetRefused refusal(Path file, SheetLimits limits) {
    return catchThrowableOfType(SheetRefused.class, () -> rows(file, limits));
  }
}
