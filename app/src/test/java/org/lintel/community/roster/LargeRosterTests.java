package org.lintel.community.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.TestDatabase;
import org.lintel.platform.sheet.SheetWriter;

/**
 * As many households as a large company has. What it costs in time and memory is measured by {@code
 * ./lintel bench exchange}.
 */
@Tag("slow")
class LargeRosterTests {

  private static final int HOUSEHOLDS = 100_000;

  @TempDir Path folder;

  @Test
  void aHundredThousandHouseholdsAreImportedOnceAndRecognisedAfterwards() throws IOException {
    try (var test = new TestDatabase()) {
      var fixture = new RosterFixture(test, folder);
      Path roster = roster();

      fixture.run(roster, true, false);
      long people = fixture.count("person");
      fixture.run(roster, true, false);

      assertThat(fixture.count("household")).isEqualTo(HOUSEHOLDS);
      assertThat(people).isEqualTo(HOUSEHOLDS);
      assertThat(fixture.count("person")).isEqualTo(HOUSEHOLDS);
    }
  }

  private Path roster() throws IOException {
    Path file = folder.resolve("roster.xlsx");
    try (OutputStream output = Files.newOutputStream(file);
        SheetWriter writer = SheetWriter.xlsx(output, "名册")) {
      writer.row(List.of("楼栋", "单元", "房号", "姓名", "手机", "身份", "面积", "交房日期"));
      for (int i = 0; i < HOUSEHOLDS; i++) {
        writer.row(
            List.of(
                i / 400 + "栋",
                i / 100 % 4 + 1 + "单元",
                String.valueOf(i % 100 / 4 * 100 + i % 4 + 1),
                "业主" + Integer.toString(i, 36),
                String.valueOf(13_000_000_000L + i),
                "业主",
                60 + i % 90,
                Instant.EPOCH
                    .plus(Duration.ofDays(18_000 + i % 2_000))
                    .toString()
                    .substring(0, 10)));
      }
    }
    return file;
  }
}
