package org.lintel.community;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/**
 * Everything that happened with a household, as far as the viewer may know it, from all modules.
 */
@Component
public class HouseholdTimeline {

  private static final int PAGE = 30;

  private static final Comparator<Told> NEWEST_FIRST =
      Comparator.comparing((Told told) -> told.entry().at())
          .thenComparing(told -> told.entry().id())
          .reversed();

  private final List<TimelineContribution> contributions;

  HouseholdTimeline(List<TimelineContribution> contributions) {
    this.contributions =
        contributions.stream().sorted(Comparator.comparing(TimelineContribution::kind)).toList();
  }

  /** An entry with the kind of thing that it tells of. */
  public record Told(String kind, TimelineEntry entry) {}

  /**
   * A piece of the timeline, newest first.
   *
   * @param earlier where the next piece begins; empty when there is none for certain
   */
  public record Piece(List<Told> told, Optional<Instant> earlier) {

    public Piece {
      told = List.copyOf(told);
    }
  }

  /** Names of all kinds of things, as they stand in addresses. */
  public List<String> kinds() {
    return contributions.stream().map(TimelineContribution::kind).distinct().toList();
  }

  /**
   * What happened before the instant.
   *
   * @param kind the only kind that is asked for; empty for all
   */
  public Piece of(Viewer viewer, Household household, String kind, Instant before) {
    List<Told> found =
        contributions.stream()
            .filter(each -> kind.isEmpty() || each.kind().equals(kind))
            .flatMap(each ->
                each
                    .of(viewer, household.community().id(), household.id(), before, PAGE + 1)
                    .stream()
                    .map(entry -> new Told(each.kind(), entry)))
            .sorted(NEWEST_FIRST)
            .toList();
    if (found.size() <= PAGE) {
      return new Piece(found, Optional.empty());
    }
    Instant last = found.get(PAGE - 1).entry().at();
    List<Told> shown = found.stream().filter(told -> !told.entry().at().isBefore(last)).toList();
    return new Piece(shown, Optional.of(last));
  }
}
