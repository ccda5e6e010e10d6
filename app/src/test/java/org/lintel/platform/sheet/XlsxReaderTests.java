package org.lintel.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderTests {

  @TempDir Path folder;

  @Test
  void cellsAreReadWhateverTheirKind() throws IOException {
    String rows =
        """
        <row r="2"><c r="A2" t="inlineStr"><is><t>王</t><rPh><t>wang</t></rPh></is></c>\
        <c r="C2"><v>13800000000</v></c><c r="D2"><v>0.30000000000000004</v></c>\
        <c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c>\
        <c r="G2" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="H2"><f>1+1</f><v>2</v></c>\
        <c r="I2"><v>1.38E10</v></c></row>
        <row r="4"><c><v>7</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>
        """;

    assertThat(SheetFixture.rows(SheetFixture.workbook(folder, rows)))
        .containsExactly(
            new SheetRow(
                2,
                List.of("王", "", "13800000000", "0.3", "TRUE", "#N/A", "ax", "2", "13800000000")),
            new SheetRow(4, List.of("7", "ab")));
  }

  @Test
  void theFirstVisibleSheetIsReadWithSharedTextsAndDates() throws IOException {
    Path file =
        SheetFixture.workbook(
            folder,
            "",
            "<sheet name='h' state='hidden' r:id='r1'/><sheet name='v' r:id='r2'/>",
            "xl/sharedStrings.xml",
            "<sst><si><t>一</t></si><si><r><t>二_x000D_</t></r></si></sst>",
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m月"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>
            """,
            "xl/worksheets/b.xml",
            """
            <worksheet><sheetData><row><c t="s"><v>1</v></c><c s="1"><v>46348</v></c>\
            <c s="2"><v>46348.5</v></c><c s="0"><v>46348</v></c></row></sheetData></worksheet>
            """);

    assertThat(SheetFixture.cells(file))
        .containsExactly(List.of("二\r", "2026-11-22", "2026-11-22 12:00:00", "46348"));
  }

  @ParameterizedTest
  @CsvSource({
    "14, '', 1, false, 1900-01-01",
    "14, '', 59, false, 1900-02-28",
    "14, '', 61, false, 1900-03-01",
    "14, '', 46348, false, 2026-11-22",
    "14, '', 44886, true, 2026-11-22",
    "164, yyyy/m/d h:mm, 46348.75, false, 2026-11-22 18:00:00",
    "20, '', 0.5, false, 12:00:00",
    "164, '0.00\"day\"', 3.5, false, 3.5",
    "164, '[Red]#,##0', 1200, false, 1200",
    "14, '', 1E300, false, 1E+300",
  })
  void aNumberIsADateWhenItsFormatSaysSo(
      int id, String code, String raw, boolean isFrom1904, String shown) {
    var format = XlsxNumber.Format.of(id, code);

    assertThat(XlsxNumber.shown(raw, format, isFrom1904)).isEqualTo(shown);
  }

  @Test
  void aTruncatedWorkbookIsDamaged() throws IOException {
    byte[] whole =
        Files.readAllBytes(SheetFixture.workbook(folder, "<row><c><v>1</v></c></row>".repeat(99)));
    for (int length : List.of(30, whole.length / 2, whole.length - 5)) {
      Path cut = SheetFixture.bytes(folder, Arrays.copyOf(whole, length));

      assertThat(SheetFixture.refusal(cut).problem()).isEqualTo(SheetProblem.DAMAGED);
    }
  }

  @Test
  void wrongXmlIsDamaged() throws IOException {
    for (String rows :
        List.of(
            "<row><c t='s'><v>5</v></c></row>",
            "<row><c><v>abc</v></c></row>",
            "<row r='2'/><row r='1'/>",
            "<row r='99999999999'/>",
            "<row><c r='ZZZZZZ1'><v>1</v></c></row>",
            "<row><c>",
            "<row><c t='inlineStr'><is><t>&unknown;</t></is></c></row>")) {
      assertThat(SheetFixture.refusal(SheetFixture.workbook(folder, rows)).problem())
          .as(rows)
          .isEqualTo(SheetProblem.DAMAGED);
    }
  }

  @Test
  void entitiesAreNeverExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path file =
        SheetFixture.workbook(
            folder,
            "",
            "<sheet name='A' r:id='r1'/>",
            "xl/worksheets/a.xml",
            "<!DOCTYPE w [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]><w><row><c t='inlineStr'><is><t>&x;</t></is></c></row></w>");

    assertThat(SheetFixture.refusal(file).problem()).isEqualTo(SheetProblem.DAMAGED);
  }

  @Test
  void aZipBombIsStopped() throws IOException {
    Path file = folder.resolve("bomb");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }

    assertThat(SheetFixture.refusal(file).problem()).isEqualTo(SheetProblem.UNPACKS_TOO_LARGE);
  }

  @Test
  void anyOtherZipIsDamaged() throws IOException {
    Path file = folder.resolve("zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.closeEntry();
    }

    assertThat(SheetFixture.refusal(file).problem()).isEqualTo(SheetProblem.DAMAGED);
  }

  @Test
  void limitsHoldForWorkbooksToo() throws IOException {
    Path wide = SheetFixture.workbook(folder, "<row><c r='KO1'><v>1</v></c></row>");
    assertThat(SheetFixture.refusal(wide).arguments()).containsExactly("1", "301", "300");

    String text = "<row><c t='inlineStr'><is><t>" + "长".repeat(10_001) + "</t></is></c></row>";
    assertThat(SheetFixture.refusal(SheetFixture.workbook(folder, text)).arguments())
        .containsExactly("1", "1", "10000");

    Path long_ = SheetFixture.workbook(folder, "<row><c><v>1</v></c></row>".repeat(4));
    assertThat(SheetFixture.refusal(long_, new SheetLimits(9999, 3, 9, 9)).problem())
        .isEqualTo(SheetProblem.TOO_MANY_ROWS);
  }
}
