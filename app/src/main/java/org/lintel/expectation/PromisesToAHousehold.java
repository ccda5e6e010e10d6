package org.lintel.expectation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;

/** What an owner reads of the promises made to her household and to all owners of her community. */
public interface PromisesToAHousehold {

  /** All of them as a part of a page, the latest first; says so when there are none. */
  Part of(Text text, int community, UUID household);

  /** Their numbers, for a line that leads to them. */
  Counts count(int community, UUID household);

  /**
   * How many promises, and what became of them.
   *
   * @param late open ones whose date has passed
   * @param next when the next one is due that is not late
   */
  record Counts(int all, int kept, int late, Optional<Instant> next) {}
}
