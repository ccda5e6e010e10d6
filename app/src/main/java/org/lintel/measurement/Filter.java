package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /** In an address: what the process does, not what these households think. */
  public static final String PROCESS = "process";

  /** Everything as usual. */
  public static final Filter USUAL =
      new Filter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), Aim.DESCRIPTIVE);

  public Filter {
    waves = Set.copyOf(waves);
    communities = Set.copyOf(communities);
  }

  /**
   * What the words of an address ask. A word that names nothing asks for the usual; a community
   * that is none is kept, so that the page says that something was cut.
   */
  public static Filter asked(List<String> communities, String period, String against, String aim) {
    Set<UUID> named =
        communities.stream()
            .filter(word -> !word.isBlank())
            .map(word -> identifier(word.strip()))
            .collect(Collectors.toSet());
    return new Filter(
        Period.named(period),
        Period.named(against),
        Set.of(),
        named,
        aim.equals(PROCESS) ? Aim.PROCESS : Aim.DESCRIPTIVE);
  }

  /** The words of an address that ask for this, only where it is not the usual. */
  public String query() {
    var words = new ArrayList<String>();
    communities.stream().map(UUID::toString).sorted().forEach(id -> words.add("c=" + id));
    period.ifPresent(named -> words.add("q=" + named.name()));
    against.ifPresent(named -> words.add("vs=" + named.name()));
    if (aim == Aim.PROCESS) {
      words.add("aim=" + PROCESS);
    }
    return words.isEmpty() ? "" : "?" + String.join("&", words);
  }

  private static UUID identifier(String word) {
    try {
      return UUID.fromString(word);
    } catch (IllegalArgumentException notOne) {
      return new UUID(0, 0);
    }
  }

  /** The same, for another aim. */
  public Filter aiming(Aim other) {
    return new Filter(period, against, waves, communities, other);
  }

  /** The same, of these communities. */
  public Filter of(Set<UUID> others) {
    return new Filter(period, against, waves, others, aim);
  }
}
