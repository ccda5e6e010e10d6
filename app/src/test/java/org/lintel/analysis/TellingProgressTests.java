package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lintel.analysis.column.Source;
import org.lintel.platform.web.Text;

class TellingProgressTests {

  private static final Source FILE = new Source(Path.of("answers.csv"), 1, 0, 0, 0);

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final TellingProgress progress =
      new TellingProgress(
          new PrintStream(told, true, StandardCharsets.UTF_8), Analysed.TEXTS.in(Text.ENGLISH));

  @Test
  void aLongTextIsToldInStepsOfTenPercent() {
    long all = 2 * TellingProgress.LONG;
    for (long bytes = 0; bytes <= all; bytes += 1 << 20) {
      progress.bytes(FILE, bytes, all);
    }

    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .hasSize(10)
        .startsWith("reading answers.csv: 10 % of 128 MB")
        .endsWith("reading answers.csv: 100 % of 128 MB");
  }

  @Test
  void aShortTextIsReadInSilence() {
    progress.bytes(FILE, TellingProgress.LONG - 1, TellingProgress.LONG - 1);

    assertThat(told.size()).isZero();
  }

  @Test
  void aWorkbookIsToldInRows() {
    progress.rows(FILE, 100_000);

    assertThat(told.toString(StandardCharsets.UTF_8))
        .isEqualTo("reading answers.csv: 100,000 rows" + System.lineSeparator());
  }
}
