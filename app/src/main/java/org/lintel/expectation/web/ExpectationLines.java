package org.lintel.expectation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Masking;
import org.lintel.expectation.Expectation;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts entries of the register into lines. */
@Component
class ExpectationLines {

  private final KnownOwners owners;
  private final Communities communities;
  private final Clock clock;

  ExpectationLines(KnownOwners owners, Communities communities, Clock clock) {
    this.owners = owners;
    this.communities = communities;
    this.clock = clock;
  }

  List<ExpectationLine> of(Viewer viewer, List<Expectation> expectations, Text text) {
    Set<UUID> known = owners.of(viewer);
    Set<UUID> kept =
        communities.visibleTo(viewer, Permission.EDIT_OWNERS).stream()
            .map(community -> community.uuid())
            .collect(Collectors.toSet());
    return expectations.stream().map(each -> line(each, known, kept, text)).toList();
  }

  private ExpectationLine line(Expectation entry, Set<UUID> known, Set<UUID> kept, Text text) {
    LocalDate today = LocalDate.now(clock.withZone(entry.place().zone()));
    UUID community = entry.place().community();
    boolean mayChange = kept.contains(community) && entry.withdrawnOn().isEmpty();
    return new ExpectationLine(
        entry.words().isEmpty() ? text.get("expectation.register.erased") : entry.words(),
        entry.place().name(),
        whose(entry, known, text),
        entry.of().household().map(id -> "/owners/" + id + "/ledger").orElse(""),
        text.get("expectation.strength." + entry.strength().key()),
        entry.strength() == Expectation.Strength.MUST,
        text.get("expectation.known-from." + entry.source().key()),
        entry.since().toString(),
        until(entry, text),
        entry.holdsOn(today),
        mayChange ? "/expectations/" + entry.id() + "/withdrawal" : "");
  }

  private static String whose(Expectation entry, Set<UUID> known, Text text) {
    if (entry.of().isCommunity()) {
      return text.get("expectation.to.all");
    }
    String name =
        known.contains(entry.place().community())
            ? entry.of().name()
            : Masking.masked(entry.of().name());
    return name.isEmpty() ? entry.of().home() : entry.of().home() + " · " + name;
  }

  private static String until(Expectation entry, Text text) {
    return entry
        .withdrawnOn()
        .map(day -> text.get("expectation.register.withdrawn-on", day))
        .or(() -> entry.until().map(LocalDate::toString))
        .orElse("");
  }
}
