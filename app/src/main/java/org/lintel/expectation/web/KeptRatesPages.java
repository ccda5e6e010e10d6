package org.lintel.expectation.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.expectation.KeptRates;
import org.lintel.expectation.PromiseCounts;
import org.lintel.expectation.PromiseSource;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Interval;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.PublicationFloor;
import org.springframework.stereotype.Component;

/** Makes the page of kept rates: by name, never by rank. */
@Component
class KeptRatesPages {

  /** Months of the period that is shown before anybody chooses one, this month among them. */
  private static final int USUAL_MONTHS = 3;

  private static final int MOST_MONTHS = 36;

  private final KeptRates rates;
  private final StaffMembers staff;
  private final Communities communities;
  private final OrganisationNames organisations;
  private final Clock clock;

  KeptRatesPages(
      KeptRates rates,
      StaffMembers staff,
      Communities communities,
      OrganisationNames organisations,
      Clock clock) {
    this.rates = rates;
    this.staff = staff;
    this.communities = communities;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** What the address asks for; an empty period is the usual one. */
  record Query(String by, String from, String to, String community) {}

  /** A group with the name that it has for readers. */
  record Named(String name, PromiseCounts counts) {}

  KeptRatesPage page(Viewer viewer, Text text, Query query) {
    LocalDate today = LocalDate.now(clock.withZone(organisations.zone()));
    String from = usual(query.from(), YearMonth.from(today).minusMonths(USUAL_MONTHS - 1));
    String to = usual(query.to(), YearMonth.from(today));
    var refusals = Refusals.none();
    Optional<KeptRates.Asked> asked = asked(query, from, to, refusals);
    List<Named> groups = asked.map(each -> named(viewer, text, each)).orElse(List.of());
    var whole = PromiseCounts.sum(groups.stream().map(Named::counts).toList());
    return new KeptRatesPage(
        KeptRates.By.of(query.by()),
        asked,
        from,
        to,
        communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        query.community(),
        groups.stream().map(group -> row(group, text)).toList(),
        row(new Named(text.get("expectation.rate.whole"), whole), text),
        asked.filter(each -> each.isUnfinished(today)).isPresent(),
        Shown.minute(clock.instant(), organisations.zone()),
        viewer.may(Permission.EXPORT),
        refusals);
  }

  private static String usual(String typed, YearMonth otherwise) {
    return typed.isBlank() ? otherwise.toString() : typed.strip();
  }

  private static Optional<KeptRates.Asked> asked(
      Query query, String from, String to, Refusals refusals) {
    Optional<YearMonth> first = month(from);
    Optional<YearMonth> last = month(to);
    if (first.isEmpty()) {
      refusals.add("from", "expectation.rate.month", from);
    }
    if (last.isEmpty()) {
      refusals.add("to", "expectation.rate.month", to);
    }
    if (refusals.isEmpty() && last.orElseThrow().isBefore(first.orElseThrow())) {
      refusals.add("to", "expectation.rate.turned", from, to);
    }
    if (refusals.isEmpty()
        && !last.orElseThrow().isBefore(first.orElseThrow().plusMonths(MOST_MONTHS))) {
      refusals.add("to", "expectation.rate.long", MOST_MONTHS);
    }
    return refusals.isEmpty()
        ? Optional.of(
            new KeptRates.Asked(
                KeptRates.By.of(query.by()),
                first.orElseThrow(),
                last.orElseThrow(),
                TypedText.id(query.community())))
        : Optional.empty();
  }

  private static Optional<YearMonth> month(String typed) {
    try {
      return Optional.of(YearMonth.parse(typed))
          .filter(month -> month.getYear() >= 2000 && month.getYear() < 2100);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** Groups by the name that readers know; months in their order. */
  List<Named> named(Viewer viewer, Text text, KeptRates.Asked asked) {
    List<KeptRates.Group> groups = rates.of(viewer, asked);
    return switch (asked.by()) {
      case MONTH -> groups.stream().map(group -> new Named(group.key(), group.counts())).toList();
      case SOURCE ->
          groups.stream()
              .map(group ->
                  new Named(
                      text.get("expectation.source." + PromiseSource.valueOf(group.key()).key()),
                      group.counts()))
              .toList();
      case PERSON -> byName(groups, people(groups));
      case COMMUNITY ->
          byName(
              groups,
              communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
                  .collect(Collectors.toMap(each -> each.uuid(), each -> each.name())));
    };
  }

  private Map<UUID, String> people(List<KeptRates.Group> groups) {
    return staff.names(groups.stream().map(group -> UUID.fromString(group.key())).toList());
  }

  /** Who is no longer known by name stands at the end, by the short form of the id. */
  private static List<Named> byName(List<KeptRates.Group> groups, Map<UUID, String> names) {
    return groups.stream()
        .map(group ->
            new Named(
                names.getOrDefault(UUID.fromString(group.key()), group.key().substring(0, 8)),
                group.counts()))
        .sorted(Comparator.comparing(Named::name, Collator.getInstance(Locale.CHINA)))
        .toList();
  }

  private static KeptRatesPage.Row row(Named group, Text text) {
    PromiseCounts counts = group.counts();
    Estimate rate = counts.rate();
    return new KeptRatesPage.Row(
        group.name(),
        switch (rate) {
          case Figure figure -> percent(figure.value()) + "%";
          case NotEnough few -> text.get("expectation.rate.few", few.needs());
        },
        rate instanceof Figure figure ? interval(figure.interval()) : "",
        rate.floor() == PublicationFloor.LOW_BASE,
        count(counts.decided()),
        count(counts.due()),
        count(counts.keptLate()),
        count(counts.broken()),
        count(counts.overdue()),
        renegotiated(counts),
        count(counts.withdrawn()));
  }

  /** How many, and the share of them where a rate is shown, too. */
  private static String renegotiated(PromiseCounts counts) {
    return counts.rate() instanceof Figure
        ? "%s (%s%%)"
            .formatted(
                count(counts.renegotiated()),
                percent((double) counts.renegotiated() / counts.decided()))
        : count(counts.renegotiated());
  }

  private static String interval(Interval interval) {
    return percent(interval.lower()) + "\u2013" + percent(interval.upper()) + "%";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
