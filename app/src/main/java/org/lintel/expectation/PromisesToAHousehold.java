package org.lintel.expectation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;

/** What an owner reads of the promises made to her household and to all owners of her community. */
public interface PromisesToAHousehold {

  /** All of them as a part of a page, the latest first; says so when there are none. */
  Part of(Text text, Reader reader);

  /** Their numbers, and those that are still open, the first due first. */
  Overview overview(Text text, Reader reader);

  /**
   * Who reads.
   *
   * @param cases what was promised on a case that is not shared with her is not for her
   */
  record Reader(int community, UUID household, SeenCases cases) {}

  /** Knows which cases a reader may see. */
  @FunctionalInterface
  interface SeenCases {

    /** Everybody at home may see every case. */
    SeenCases ALL = cases -> cases;

    /** Those among them that she may see. */
    Set<UUID> among(Set<UUID> cases);
  }

  /** Numbers of promises, and the open ones. */
  record Overview(Counts counts, List<Line> open) {

    public Overview {
      open = List.copyOf(open);
    }
  }

  /**
   * How many promises, and what became of them.
   *
   * @param late open ones whose date has passed
   * @param next when the next one is due that is not late
   */
  record Counts(int all, int kept, int late, Optional<Instant> next) {}

  /**
   * An open promise.
   *
   * @param who answers for it, and by when
   * @param note how late it is, or to which date she agreed; may be empty
   */
  record Line(String words, String who, String standing, String note) {}
}
