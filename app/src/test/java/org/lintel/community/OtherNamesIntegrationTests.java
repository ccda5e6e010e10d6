package org.lintel.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.community.OtherNames.OtherName;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files call communities that are called otherwise here. */
@LintelTest
class OtherNamesIntegrationTests {

  @Autowired JdbcClient database;
  @Autowired OtherNames others;

  private Town town;
  private int garden;
  private int lake;

  @BeforeEach
  void build() {
    town = new Town(database);
    garden = town.id(town.community("翠湖天地", "garden", 1));
    lake = town.id(town.community("云湖", "lake", 1));
  }

  @Test
  void aNameIsKnownAsItsReaderComparesIt() {
    keep(garden, "Emerald (东区)");

    assertThat(known()).isEqualTo(Map.of("emerald ", garden));
  }

  @Test
  void twoNamesThatAreOneForTheReaderSayNothing() {
    keep(garden, "Emerald(一期)");
    keep(lake, "EMERALD(二期)");
    keep(lake, "Lake");

    assertThat(known()).isEqualTo(Map.of("lake", lake));
  }

  @Test
  void twoNamesOfOneCommunityMayBeOne() {
    keep(garden, "Emerald(一期)");
    keep(garden, "Emerald(二期)");

    assertThat(known()).isEqualTo(Map.of("emerald", garden));
  }

  private Map<String, Integer> known() {
    return town.in(
        () -> others.communities(List.of(garden, lake), OtherNamesIntegrationTests::folded));
  }

  private void keep(int community, String name) {
    town.in(() -> {
      others.keep(OtherName.ofCommunity(community, name));
      return true;
    });
  }

  /** As a reader that does not look at what stands in brackets. */
  private static String folded(String name) {
    return name.replaceAll("\\(.*\\)", "").toLowerCase(Locale.ROOT);
  }
}
