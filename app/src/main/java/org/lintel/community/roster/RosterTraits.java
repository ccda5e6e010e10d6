package org.lintel.community.roster;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.PlainText;

/** Reads the traits of a household from one cell of a roster. */
final class RosterTraits {

  private static final Pattern BETWEEN = Pattern.compile("[、,，;；|/／\\n]+");

  private static final Map<String, HouseholdTrait> WORDS =
      Map.ofEntries(
          Map.entry("家有老人", HouseholdTrait.ELDERLY),
          Map.entry("有老人", HouseholdTrait.ELDERLY),
          Map.entry("elderlypeopleathome", HouseholdTrait.ELDERLY),
          Map.entry("elderly", HouseholdTrait.ELDERLY),
          Map.entry("家有小孩", HouseholdTrait.CHILDREN),
          Map.entry("有小孩", HouseholdTrait.CHILDREN),
          Map.entry("有孩子", HouseholdTrait.CHILDREN),
          Map.entry("childrenathome", HouseholdTrait.CHILDREN),
          Map.entry("children", HouseholdTrait.CHILDREN),
          Map.entry("养宠物", HouseholdTrait.PETS),
          Map.entry("有宠物", HouseholdTrait.PETS),
          Map.entry("pets", HouseholdTrait.PETS),
          Map.entry("有车", HouseholdTrait.CAR),
          Map.entry("hasacar", HouseholdTrait.CAR),
          Map.entry("car", HouseholdTrait.CAR),
          Map.entry("常不在家", HouseholdTrait.OFTEN_AWAY),
          Map.entry("oftenaway", HouseholdTrait.OFTEN_AWAY),
          Map.entry("房屋出租", HouseholdTrait.LET_OUT),
          Map.entry("出租", HouseholdTrait.LET_OUT),
          Map.entry("letstheunit", HouseholdTrait.LET_OUT),
          Map.entry("出行需要协助", HouseholdTrait.BARRIER_FREE),
          Map.entry("helpwithgettingabout", HouseholdTrait.BARRIER_FREE),
          Map.entry("需要安静", HouseholdTrait.QUIET),
          Map.entry("quiet", HouseholdTrait.QUIET),
          Map.entry("代收快递", HouseholdTrait.PARCELS),
          Map.entry("parcelstakenin", HouseholdTrait.PARCELS),
          Map.entry("parcels", HouseholdTrait.PARCELS),
          Map.entry("上门服务", HouseholdTrait.HOME_HELP),
          Map.entry("serviceathome", HouseholdTrait.HOME_HELP),
          Map.entry("看重响应快", HouseholdTrait.QUICK_ANSWERS),
          Map.entry("quickanswers", HouseholdTrait.QUICK_ANSWERS),
          Map.entry("看重收费透明", HouseholdTrait.OPEN_ACCOUNTS),
          Map.entry("openaccounts", HouseholdTrait.OPEN_ACCOUNTS),
          Map.entry("看重安全", HouseholdTrait.SECURITY),
          Map.entry("security", HouseholdTrait.SECURITY),
          Map.entry("看重环境整洁", HouseholdTrait.CLEAN_AND_GREEN),
          Map.entry("cleanandgreengrounds", HouseholdTrait.CLEAN_AND_GREEN),
          Map.entry("看重邻里活动", HouseholdTrait.NEIGHBOURHOOD),
          Map.entry("neighbourhoodlife", HouseholdTrait.NEIGHBOURHOOD));

  private RosterTraits() {}

  /** All traits that the cell names; what is none of them goes to {@code unknown}. */
  static Set<HouseholdTrait> read(String cell, Consumer<String> unknown) {
    var traits = EnumSet.noneOf(HouseholdTrait.class);
    for (String part : BETWEEN.split(PlainText.lines(cell), -1)) {
      if (!part.isBlank()) {
        trait(part).ifPresentOrElse(traits::add, () -> unknown.accept(part.strip()));
      }
    }
    return traits;
  }

  private static Optional<HouseholdTrait> trait(String typed) {
    String plain = PlainText.narrow(typed).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    return Optional.ofNullable(WORDS.get(plain));
  }
}
