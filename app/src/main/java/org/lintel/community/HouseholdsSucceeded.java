package org.lintel.community;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.community.KeepingHouseholds.HouseholdEnded;

/**
 * A roster named other owners: these households ended, and each has a successor. Same transaction.
 */
public record HouseholdsSucceeded(List<HouseholdEnded> ended) {

  public HouseholdsSucceeded {
    ended = List.copyOf(ended);
  }

  /**
   * The roster was taken back: those households go on, and their successors were never there. Same
   * transaction; the successors are gone already.
   */
  public record TakenBack(List<HouseholdEnded> ended) {

    public TakenBack {
      ended = List.copyOf(ended);
    }
  }

  /** Keys for statements over all of them; the lists stand side by side. */
  public static UUID[] households(List<HouseholdEnded> ended) {
    return ended.stream().map(HouseholdEnded::household).toArray(UUID[]::new);
  }

  /** Communities beside {@link #households}. */
  public static Integer[] communities(List<HouseholdEnded> ended) {
    return ended.stream().map(HouseholdEnded::community).toArray(Integer[]::new);
  }

  /** Successors beside {@link #households}; null where the unit stands empty. */
  public static @Nullable UUID[] successors(List<HouseholdEnded> ended) {
    return ended.stream().map(each -> each.successor().orElse(null)).toArray(UUID[]::new);
  }
}
