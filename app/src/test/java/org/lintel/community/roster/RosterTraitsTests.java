package org.lintel.community.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.community.HouseholdTrait;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;

class RosterTraitsTests {

  @ParameterizedTest
  @EnumSource(HouseholdTrait.class)
  void everyTraitIsReadAsItIsShownAndNamedToWhoeverTypedAnother(HouseholdTrait trait) {
    for (String language : new String[] {Text.CHINESE, Text.ENGLISH}) {
      var text = new Texts().in(language);
      String shown = text.get("community.trait." + trait);
      var unknown = new ArrayList<String>();

      assertThat(RosterTraits.read(shown, unknown::add)).containsExactly(trait);
      assertThat(unknown).isEmpty();
      assertThat(text.get("community.roster.reason.trait", "x")).contains(shown);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"养宠物、有车", "养宠物,有车", "养宠物，有车；", "Pets; has a car", "养宠物 / 有车", "有车／养宠物\n养宠物"})
  void aCellMayNameSeveral(String cell) {
    var unknown = new ArrayList<String>();

    assertThat(RosterTraits.read(cell, unknown::add))
        .containsExactlyInAnyOrder(HouseholdTrait.PETS, HouseholdTrait.CAR);
    assertThat(unknown).isEmpty();
  }
}
