package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.identity.Permission;
import org.lintel.platform.sheet.SheetWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an export tells of communities where few answered. */
@LintelTest
class ExportingAnswersIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired ExportingAnswers exporting;

  private Town town;
  private UUID garden;
  private UUID lake;
  private Asking asking;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 6);
    lake = town.community("望江府", "lake", 6);
    asking = new Asking(application, town);
  }

  @Test
  void aConfidentialExportTellsNeitherCommunityNorDayBelowTenAnswers() {
    List<String> rows = answered(Mode.CONFIDENTIAL, 9);

    assertThat(rows.subList(1, 11)).allMatch(row -> row.matches("[^,]+,翠湖天地,20..-..-..,.*"));
    assertThat(rows.subList(11, 20)).hasSize(9).allMatch(row -> row.matches("[^,]+,,,.*"));
    assertThat(rows.subList(11, 20)).isSorted();
  }

  @Test
  void fromTenAnswersOnEveryRowTellsBoth() {
    assertThat(answered(Mode.CONFIDENTIAL, 10).subList(1, 21))
        .allMatch(row -> row.matches("[^,]+,(翠湖天地|望江府),20..-..-..,.*"));
  }

  @Test
  void aNamedExportTellsBothOfEveryRow() {
    assertThat(answered(Mode.NAMED, 1).subList(1, 12))
        .allMatch(row -> row.matches("[^,]+,(翠湖天地|望江府),[^,]+,[^,]+,[^,]+,20..-..-..T.*"));
  }

  /** Ten answers of one community and some of another, as they stand in the file. */
  private List<String> answered(Mode mode, int few) {
    Wave wave = asking.open(mode, garden, lake);
    for (int i = 0; i < 10; i++) {
      asking.answer(wave, garden, town.households().get(i), 8, "", false);
    }
    for (int i = 0; i < few; i++) {
      asking.answer(wave, lake, town.households().get(12 + i), 9, "", false);
    }
    return town.in(() -> {
      var bytes = new ByteArrayOutputStream();
      try (SheetWriter writer = SheetWriter.csv(bytes)) {
        assertThat(exporting.write(town.everybody(), Permission.EXPORT, wave, writer))
            .isEqualTo(10 + few);
      }
      return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    });
  }
}
