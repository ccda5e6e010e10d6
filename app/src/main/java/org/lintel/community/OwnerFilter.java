package org.lintel.community;

import java.util.Locale;
import java.util.Optional;

/**
 * What the list of owners is cut down to. Empty means everything within the viewer's scope.
 *
 * @param isMine only households that the viewer looks after
 * @param words a name or a room, the last four digits of a phone, or a whole phone or e-mail
 */
public record OwnerFilter(
    String words,
    String community,
    String building,
    Optional<TenureStage> tenure,
    Optional<MemberRole> role,
    Optional<HouseholdTrait> trait,
    boolean isMine,
    Sort sort,
    boolean isDescending) {

  public OwnerFilter {
    words = PlainText.narrow(words);
    community = PlainText.narrow(community).toLowerCase(Locale.ROOT);
    building = PlainText.narrow(building);
  }

  /** A search for words within one community, everything else open. */
  public static OwnerFilter words(String words, String community) {
    return new OwnerFilter(
        words,
        community,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Sort.UNIT,
        false);
  }

  /** Orders that the list can take; the SQL stands here and nowhere in the request. */
  public enum Sort {
    UNIT("building_order, entrance_order, unit_order"),
    NAME("owner_name"),
    COMMUNITY("community_name"),
    MOVED_IN("moved_in_on");

    private final String columns;

    Sort(String columns) {
      this.columns = columns;
    }

    String by(boolean isDescending) {
      String direction = isDescending ? " DESC NULLS LAST" : " ASC NULLS LAST";
      return columns.replace(",", direction + ",") + direction;
    }
  }

  public boolean isEmpty() {
    return words.isEmpty()
        && community.isEmpty()
        && building.isEmpty()
        && tenure.isEmpty()
        && role.isEmpty()
        && trait.isEmpty()
        && !isMine;
  }
}
