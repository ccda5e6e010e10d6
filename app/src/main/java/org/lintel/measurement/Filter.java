package org.lintel.measurement;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an address asks to see; nothing in it is trusted. Empty parts mean the usual: the newest
 * period, the one before it, all waves of it, all communities of the viewer.
 */
public record Filter(
    Optional<Period> period,
    Optional<Period> against,
    Set<UUID> waves,
    Set<UUID> communities,
    Aim aim) {

  /** Everything as usual. */
  public static final Filter USUAL =
      new Filter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Aim.DESCRIPTIVE);

  public Filter {
    waves = Set.copyOf(waves);
    communities = Set.copyOf(communities);
  }
}
