package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Doubles;
import org.lintel.community.Household;
import org.lintel.community.HouseholdUse;
import org.lintel.platform.web.Refusals;

/**
 * Two households side by side before they become one.
 *
 * @param lines members of the one that goes, each with who it is taken for
 * @param consequences what modules above say will happen
 */
public record MergePage(
    Household kept,
    Household gone,
    List<Line> lines,
    List<HouseholdUse.Consequence> consequences,
    Refusals refusals) {

  public MergePage {
    lines = List.copyOf(lines);
    consequences = List.copyOf(consequences);
  }

  /** One member and whom of the other household it is taken for; empty for somebody else. */
  public record Line(Doubles.Match match, Optional<UUID> chosen) {

    public boolean isChosen(Household.Member other) {
      return chosen.filter(other.id()::equals).isPresent();
    }
  }
}
