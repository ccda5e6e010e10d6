package org.lintel.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = "楼栋,房号,姓名\r\n3幢,1201,王小明\r\n3幢,1202,𠮷田😀\r\n";
  private static final List<List<String>> ROWS =
      List.of(
          List.of("楼栋", "房号", "姓名"), List.of("3幢", "1201", "王小明"), List.of("3幢", "1202", "𠮷田😀"));

  @TempDir Path folder;

  @Test
  void theEncodingIsRecognised() throws IOException {
    assertThat(SheetFixture.cells(SheetFixture.text(folder, TEXT, UTF_8))).isEqualTo(ROWS);
    assertThat(SheetFixture.cells(SheetFixture.text(folder, '\uFEFF' + TEXT, UTF_8)))
        .isEqualTo(ROWS);
    assertThat(SheetFixture.cells(SheetFixture.text(folder, TEXT, GB18030))).isEqualTo(ROWS);
    assertThat(SheetFixture.cells(SheetFixture.text(folder, '\uFEFF' + TEXT, UTF_16LE)))
        .isEqualTo(ROWS);
    assertThat(SheetFixture.cells(SheetFixture.text(folder, '\uFEFF' + TEXT, UTF_16BE)))
        .isEqualTo(ROWS);
    assertThat(SheetFixture.cells(SheetFixture.text(folder, TEXT, UTF_16LE))).isEqualTo(ROWS);
    assertThat(SheetFixture.cells(SheetFixture.text(folder, TEXT, UTF_16BE))).isEqualTo(ROWS);
  }

  @Test
  void utf8WithABrokenCharacterIsNotTakenForGb18030() throws IOException {
    byte[] good = "姓名\n王小明王小明王小明\n李".getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(good, good.length - 1);

    SheetRefused refusal = SheetFixture.refusal(SheetFixture.bytes(folder, cut));

    assertThat(refusal.problem()).isEqualTo(SheetProblem.UNREADABLE_TEXT);
    assertThat(refusal.arguments()).containsExactly("3");
  }

  @Test
  void bytesOfNoEncodingAreRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("name\nA".getBytes(UTF_8));
    bytes.write(0xFF);
    bytes.write(0xFF);

    assertThat(SheetFixture.refusal(SheetFixture.bytes(folder, bytes.toByteArray())).problem())
        .isEqualTo(SheetProblem.UNREADABLE_TEXT);
  }

  @Test
  void binaryIsRefused() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 0, 0, 1, 0, 0, 0};

    assertThat(SheetFixture.refusal(SheetFixture.bytes(folder, picture)).problem())
        .isEqualTo(SheetProblem.NOT_A_SHEET);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsRecognised(String separator) throws IOException {
    String text = "a" + separator + "\"b,;\tc\"" + separator + "d\n1" + separator + "2,5";

    assertThat(SheetFixture.cells(SheetFixture.text(folder, text, UTF_8)).getFirst())
        .containsExactly("a", "b,;\tc", "d");
  }

  @Test
  void aDeclaredSeparatorIsObeyedAndIsNoRow() throws IOException {
    Path file = SheetFixture.text(folder, "sep=;\r\na;b,c,d\r\n", UTF_8);

    assertThat(SheetFixture.rows(file)).containsExactly(new SheetRow(1, List.of("a", "b,c,d")));
  }

  @Test
  void quotedCellsKeepSeparatorsQuotesAndLineEnds() throws IOException {
    String text = "\"a,\"\"b\"\"\r\nc\",\"\",d\"e\ry,z";

    assertThat(SheetFixture.rows(SheetFixture.text(folder, text, UTF_8)))
        .containsExactly(
            new SheetRow(1, List.of("a,\"b\"\r\nc", "", "d\"e")),
            new SheetRow(2, List.of("y", "z")));
  }

  @Test
  void blankRowsCountButAreLeftOut() throws IOException {
    Path file = SheetFixture.text(folder, "a,b\n\n , \t\n1,2,,\n", UTF_8);

    assertThat(SheetFixture.rows(file))
        .containsExactly(new SheetRow(1, List.of("a", "b")), new SheetRow(4, List.of("1", "2")));
  }

  @Test
  void anUnclosedQuoteNamesItsRow() throws IOException {
    SheetRefused refusal =
        SheetFixture.refusal(SheetFixture.text(folder, "a,b\n1,\"2\n3,4\n", UTF_8));

    assertThat(refusal.problem()).isEqualTo(SheetProblem.UNCLOSED_QUOTE);
    assertThat(refusal.arguments()).containsExactly("2");
  }

  @Test
  void limitsNameRowValueAndLimit() throws IOException {
    var limits = new SheetLimits(1000, 3, 4, 5);

    SheetRefused columns =
        SheetFixture.refusal(SheetFixture.text(folder, "a\n1,2,3,4,5\n", UTF_8), limits);
    SheetRefused characters =
        SheetFixture.refusal(SheetFixture.text(folder, "a,b\n1,123456\n", UTF_8), limits);
    SheetRefused rows =
        SheetFixture.refusal(SheetFixture.text(folder, "a\nb\nc\nd\n", UTF_8), limits);
    SheetRefused bytes =
        SheetFixture.refusal(SheetFixture.text(folder, "a".repeat(1001), UTF_8), limits);

    assertThat(columns.problem()).isEqualTo(SheetProblem.TOO_MANY_COLUMNS);
    assertThat(columns.arguments()).containsExactly("2", "5", "4");
    assertThat(characters.problem()).isEqualTo(SheetProblem.CELL_TOO_LONG);
    assertThat(characters.arguments()).containsExactly("2", "2", "5");
    assertThat(rows.problem()).isEqualTo(SheetProblem.TOO_MANY_ROWS);
    assertThat(rows.arguments()).containsExactly("3");
    assertThat(bytes.problem()).isEqualTo(SheetProblem.TOO_MANY_BYTES);
  }

  @Test
  void threeHundredColumnsAreReadAndOneMoreIsRefused() throws IOException {
    Path most = SheetFixture.text(folder, "x,".repeat(299) + "x", UTF_8);
    assertThat(SheetFixture.cells(most).getFirst()).hasSize(300);

    Path tooMany = SheetFixture.text(folder, "x,".repeat(300) + "x", UTF_8);
    assertThat(SheetFixture.refusal(tooMany).arguments()).containsExactly("1", "301", "300");
  }

  @Test
  void anEmptyFileIsRefusedAndBlankLinesGiveNoRow() throws IOException {
    assertThat(SheetFixture.refusal(SheetFixture.bytes(folder, new byte[0])).problem())
        .isEqualTo(SheetProblem.EMPTY);
    assertThat(SheetFixture.rows(SheetFixture.text(folder, "\n\n,,\n", UTF_8))).isEmpty();
  }

  @Test
  void aWebPageAndAnOldWorkbookSayWhatTheyAre() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

    assertThat(SheetFixture.refusal(SheetFixture.text(folder, " <HTML><table>", UTF_8)).problem())
        .isEqualTo(SheetProblem.WEB_PAGE);
    assertThat(SheetFixture.refusal(SheetFixture.bytes(folder, old)).problem())
        .isEqualTo(SheetProblem.OLD_OR_LOCKED_EXCEL);
  }
}
