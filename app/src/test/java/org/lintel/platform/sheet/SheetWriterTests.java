package org.lintel.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTests {

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "+8613800000000",
          "-5",
          "@x",
          "\tx",
          "\rx",
          "＝1",
          "'=1",
          "''+",
          "'quoted'",
          "a,b;c\td",
          "\"\"",
          "line\r\nline\nline",
          " spaces ",
          "𠮷😀\u202Eאב",
          "<script>alert(1)</script>",
          "_x0041_",
          "长".repeat(10_000),
          "x");

  @TempDir Path folder;

  @Test
  void whatIsWrittenAsCsvIsReadBack() throws IOException {
    var output = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.csv(output)) {
      writer.row(HOSTILE);
      writer.row(List.of("a", "", "c"));
    }

    assertThat(SheetFixture.cells(SheetFixture.bytes(folder, output.toByteArray())))
        .containsExactly(HOSTILE, List.of("a", "", "c"));
  }

  @Test
  void whatIsWrittenAsXlsxIsReadBack() throws IOException {
    var output = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.xlsx(output, "一")) {
      writer.row(HOSTILE);
      writer.row(List.of("a", "", "c"));
    }

    assertThat(SheetFixture.cells(SheetFixture.bytes(folder, output.toByteArray())))
        .containsExactly(HOSTILE, List.of("a", "", "c"));
  }

  @Test
  void csvNeverHoldsAFormulaAndBeginsWithAMark() {
    var output = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.csv(output)) {
      writer.row(Arrays.asList("=cmd|' /C calc'!A0", -5, new BigDecimal("1E+3"), null, true));
    }

    assertThat(output.toString(UTF_8)).isEqualTo("\uFEFF'=cmd|' /C calc'!A0,-5,1000,,true\r\n");
  }

  @Test
  void numbersAndDatesOfAWorkbookStayNumbersAndDates() throws IOException {
    var output = new ByteArrayOutputStream();
    List<@Nullable Object> cells =
        Arrays.asList(12L, new BigDecimal("0.5"), LocalDate.of(2026, 11, 22), null, true, "012");
    try (SheetWriter writer = SheetWriter.xlsx(output, "x")) {
      writer.row(cells);
    }
    Path file = SheetFixture.bytes(folder, output.toByteArray());

    assertThat(SheetFixture.cells(file))
        .containsExactly(List.of("12", "0.5", "2026-11-22", "", "TRUE", "012"));
  }

  @Test
  void anotherReaderFindsSeveralSheetsWithUsableNames() throws IOException {
    var output = new ByteArrayOutputStream();
    try (XlsxWriter writer = SheetWriter.xlsx(output, "答卷/2026:[1]")) {
      for (int i = 0; i < 450; i++) {
        writer.row(List.of(i, "=1+1"));
      }
      writer.sheet("n".repeat(40));
      writer.row(List.of("second"));
      writer.sheet("N".repeat(40));
      writer.row(List.of("third"));
    }

    var names = new ArrayList<String>();
    Path file = SheetFixture.bytes(folder, output.toByteArray());
    try (var book = new ReadableWorkbook(file.toFile())) {
      book.getSheets().forEach(sheet -> names.add(sheet.getName()));
      assertThat(book.getFirstSheet().read()).hasSize(450);
      assertThat(book.getFirstSheet().read().getLast().getCellText(1)).isEqualTo("=1+1");
    }
    assertThat(names).containsExactly("答卷 2026  1", "n".repeat(31), "N".repeat(29) + " 2");
  }

  @Test
  void whatExcelCannotHoldIsRefused() {
    try (SheetWriter writer = SheetWriter.xlsx(new ByteArrayOutputStream(), "x")) {
      assertThatThrownBy(() -> writer.row(List.of("x".repeat(32_768))))
          .isInstanceOf(SheetRefused.class);
      writer.row(List.of("fits"));
    }
  }
}
