package org.lintel.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;

class HouseholdTimelineTests {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  @Test
  void turningPagesShowsEverythingOnceAlsoWhatHappenedAtOneInstant() {
    List<TimelineEntry> cases = new ArrayList<>(hourly(40));
    IntStream.range(0, 50).forEach(_ -> cases.add(entry(NOON.minusSeconds(20 * 3600))));
    var timeline =
        new HouseholdTimeline(List.of(new Kept("cases", cases), new Kept("contacts", hourly(45))));

    var seen = new ArrayList<UUID>();
    Optional<Instant> before = Optional.of(NOON.plusSeconds(1));
    int pages = 0;
    while (before.isPresent()) {
      var piece = timeline.of(new Nobody(), household(), "", before.get());
      piece.told().forEach(told -> seen.add(told.entry().id()));
      before = piece.earlier();
      pages++;
    }

    assertThat(pages).isBetween(3, 5);
    assertThat(seen).hasSize(135).doesNotHaveDuplicates();
  }

  @Test
  void oneKindCanBeAskedFor() {
    var timeline =
        new HouseholdTimeline(
            List.of(new Kept("cases", hourly(3)), new Kept("contacts", hourly(2))));

    assertThat(timeline.kinds()).containsExactly("cases", "contacts");
    assertThat(timeline.of(new Nobody(), household(), "contacts", NOON.plusSeconds(1)).told())
        .hasSize(2)
        .allMatch(told -> told.kind().equals("contacts"));
  }

  private static List<TimelineEntry> hourly(int many) {
    return IntStream.range(0, many)
        .mapToObj(hour -> entry(NOON.minusSeconds(hour * 3600L)))
        .toList();
  }

  private static TimelineEntry entry(Instant at) {
    return TimelineEntry.of(UUID.randomUUID(), at, "community.change.changed");
  }

  /** Gives what it has as the contract says: the newest, and all of the last instant. */
  private record Kept(String kind, List<TimelineEntry> all) implements TimelineContribution {

    @Override
    public List<TimelineEntry> of(
        Viewer viewer, int community, UUID household, Instant before, int most) {
      List<TimelineEntry> earlier =
          all.stream()
              .filter(entry -> entry.at().isBefore(before))
              .sorted((one, other) -> other.at().compareTo(one.at()))
              .toList();
      if (earlier.size() <= most) {
        return earlier;
      }
      Instant last = earlier.get(most - 1).at();
      return earlier.stream().filter(entry -> !entry.at().isBefore(last)).toList();
    }
  }

  private static Household household() {
    return new Household(
        UUID.randomUUID(),
        new Community(1, UUID.randomUUID(), "garden", "翠湖天地", ZoneId.of("Asia/Shanghai")),
        UUID.randomUUID(),
        "1栋 101",
        UnitKind.HOME,
        Optional.empty(),
        "",
        TenureStage.UNKNOWN,
        TenureStage.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        List.of(),
        true,
        true,
        List.of());
  }

  private record Nobody() implements Viewer {

    @Override
    public UUID id() {
      return new UUID(0, 1);
    }

    @Override
    public int organisation() {
      return 1;
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public String roleKey() {
      return "";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return Set.of();
    }

    @Override
    public String language() {
      return "zh-CN";
    }
  }
}
