package org.lintel.analysis.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.analysis.Refused;
import org.lintel.platform.sheet.CsvBlocks;
import org.lintel.platform.sheet.UnusualText;

/** Reading in blocks gives, to the last row number, what reading row by row gives. */
class ReadingInBlocksTests {

  private static final Charset GB18030 = Charset.forName("GB18030");
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {16, 61, 300, 5_000, CsvBlocks.LENGTH})
  void generatedFilesAreReadAlike(int length) {
    int inBlocks = 0;
    for (int seed = 0; seed < 60; seed++) {
      Path file = write("seed" + seed, new Generated(seed).bytes());
      inBlocks += isInBlocks(file, length) ? 1 : 0;

      assertAlike(List.of(file), length, "seed " + seed);
    }
    assertThat(inBlocks).isGreaterThan(50);
  }

  private static boolean isInBlocks(Path file, int length) {
    Optional<CsvBlocks> opened = CsvBlocks.open(file, ReadingFiles.LIMITS, length);
    opened.ifPresent(CsvBlocks::close);
    return opened.isPresent();
  }

  @Test
  void severalFilesMakeOneTable() {
    List<Path> files =
        IntStream.range(100, 104)
            .mapToObj(seed -> write("seed" + seed, new Generated(seed).bytes()))
            .toList();

    assertAlike(files, 100, "four files");
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, CsvBlocks.LENGTH})
  void momentsCommentsAndManyWordsAreKeptAlike(int length) {
    String rows =
        IntStream.range(0, 15_000)
            .mapToObj(ReadingInBlocksTests::row)
            .collect(Collectors.joining());

    assertAlike(
        List.of(write("moments", "id,when,what,community,score\n" + rows)), length, "moments");
  }

  private static String row(int i) {
    String day =
        "2026%s0%d%s%02d".formatted(i % 3 == 0 ? "/" : "-", 1 + i / 2_000, "-", 1 + i % 32);
    String moment = "%s %02d:%02d:%02d".formatted(day, i % 25, i % 60, i / 60 % 60);
    return String.join(
        ",",
        i % 5 == 0 ? "" : "A" + i,
        i % 11 == 0 ? moment.substring(0, 16) : moment,
        i % 7 == 0 ? "" : "\"说明 " + i + ", 第二句\"",
        "社区" + i % 3_000,
        i % 11 + "\n");
  }

  @Test
  void rowsThatSumUpOthersAreLeftOutAlike() {
    String text =
        "小区,得分\n"
            + "阳光花园,9\n平均,9\n".repeat(40)
            + ",8\n,平均\n \"合计\",1\n\"合计\",2\n\n,,total\nTotal: ,3\n阳光花园,平均\n";

    assertAlike(List.of(write("sums", text)), 64, "sums");
  }

  @Test
  void aQuotedCellMayGoOnThroughBlocks() {
    String text = "score,comment\n" + ("9,\"" + "很好\n".repeat(20) + "谢谢\"\n8,\n").repeat(30);

    assertAlike(List.of(write("comments", text)), 50, "comments");
  }

  @Test
  void whatIsNoTextOfOneEncodingIsRefusedAlike() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("score,comment\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("9,很好\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFF);

    assertRefusedAlike(write("broken", bytes.toByteArray()));
    assertRefusedAlike(write("open", "score,comment\n" + "9,\"a\"\n".repeat(2_000) + "9,\"b\n"));
    assertRefusedAlike(write("zero", "score,comment\n" + "9,a\n".repeat(2_000) + "9,\0\n"));
    assertRefusedAlike(write("long", "score,a\n" + "9,a\n9," + "x".repeat(100_001) + "\n"));
    assertRefusedAlike(write("wide", "score,a\n" + "9" + ",1".repeat(5_000) + "\n"));
    assertRefusedAlike(write("nothing", "score,a\n"));
    assertRefusedAlike(write("numbers", "1,2\n3,4\n"));
    assertRefusedAlike(write("empty", ""));
  }

  @Test
  void anEncodingThatShowsLateIsFoundByReadingAgain() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("score,comment\n".getBytes(GB18030));
    bytes.writeBytes("9,good\n".repeat(800_000).getBytes(GB18030));
    bytes.writeBytes("9,很好\n".getBytes(GB18030));
    Path file = write("late", bytes.toByteArray());

    assertThatThrownBy(
            () -> ReadingFiles.inBlocks(List.of(file), Progress.SILENT, CsvBlocks.LENGTH))
        .isInstanceOf(UnusualText.class);
    assertThat(told(ReadingFiles.read(List.of(file), Progress.SILENT)))
        .isEqualTo(told(ReadingFiles.rowByRow(List.of(file), Progress.SILENT)))
        .contains("很好");
  }

  private void assertRefusedAlike(Path file) {
    List<Path> files = List.of(file);
    Refused expected = refusal(() -> ReadingFiles.rowByRow(files, Progress.SILENT));

    Refused found = refusal(() -> ReadingFiles.read(files, Progress.SILENT, 64));

    assertThat(found.getMessage()).isEqualTo(expected.getMessage());
  }

  private static Refused refusal(Runnable reading) {
    try {
      reading.run();
    } catch (Refused e) {
      return e;
    }
    throw new AssertionError("not refused");
  }

  private static void assertAlike(List<Path> files, int length, String which) {
    Columns expected = ReadingFiles.rowByRow(files, Progress.SILENT);

    Columns found = ReadingFiles.inBlocks(files, Progress.SILENT, length);

    assertThat(told(found)).as(which).isEqualTo(told(expected));
  }

  /** Everything there is to know of a table. */
  private static String told(Columns table) {
    return table.sources()
        + "\n"
        + table.rows()
        + "\n"
        + table.all().stream()
            .map(column -> told(column, table.rows()))
            .collect(Collectors.joining("\n"));
  }

  private static String told(Column column, int rows) {
    int[] codes = IntStream.range(0, rows).map(column::code).toArray();
    return column.place()
        + column.heading()
        + column.entries()
        + column.empty()
        + column.isFree()
        + (rows <= 1_000 ? Arrays.toString(codes) : Arrays.hashCode(codes));
  }

  private Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with everything that files have, by its seed. */
  private static final class Generated {

    private static final List<String> CELLS =
        List.of(
            "",
            " ",
            "0",
            "7",
            "10",
            "98",
            "99",
            "-99",
            " 7",
            "7 ",
            "7.0",
            "７",
            "７分",
            "很好，谢谢",
            "不适用",
            "a \"word\"",
            "'=1+1",
            "'",
            "''+",
            "=2",
            "\u3000",
            "合计",
            "average",
            "𠮷田😀",
            "2026-11-22",
            "2026-11-22 08:30",
            "2026-02-31 08:30",
            "a long answer that goes on and on",
            "a long answer that goes on and off",
            "é");

    private final SplittableRandom random;
    private final String separator;
    private final boolean isQuoting;

    Generated(int seed) {
      random = new SplittableRandom(seed);
      separator = List.of(",", ";", "\t").get(random.nextInt(3));
      isQuoting = random.nextBoolean();
    }

    byte[] bytes() {
      String lineEnd = List.of("\n", "\r\n", "\n", "\r\n", "\n\n").get(random.nextInt(5));
      int columns = 1 + random.nextInt(6);
      var text = new StringBuilder();
      text.append(random.nextInt(8) == 0 ? "sep=" + separator + "\n" : "");
      text.append(row(columns, i -> "question " + i)).append(lineEnd);
      int rows = 5 + random.nextInt(120);
      for (int row = 0; row < rows; row++) {
        int width = random.nextInt(10) == 0 ? random.nextInt(9) : columns;
        text.append(row(width, _ -> CELLS.get(random.nextInt(CELLS.size()))));
        text.append(random.nextInt(30) == 0 ? "\r" : lineEnd);
      }
      text.append(random.nextBoolean() ? row(columns, _ -> "7") : "");
      return switch (random.nextInt(4)) {
        case 0 -> ('\uFEFF' + text.toString()).getBytes(StandardCharsets.UTF_8);
        case 1 -> text.toString().getBytes(GB18030);
        default -> text.toString().getBytes(StandardCharsets.UTF_8);
      };
    }

    private String row(int columns, IntFunction<String> cell) {
      return IntStream.range(0, columns)
          .mapToObj(i -> written(cell.apply(i)))
          .collect(Collectors.joining(separator));
    }

    private String written(String cell) {
      boolean isQuoted = (isQuoting && random.nextInt(3) > 0) || cell.contains(separator);
      if (!isQuoted) {
        return cell;
      }
      String inner = random.nextInt(20) == 0 ? cell + "\n" + separator : cell;
      String tail = random.nextInt(40) == 0 ? " tail" : "";
      return '"' + inner.replace("\"", "\"\"") + '"' + tail;
    }
  }
}
