package org.lintel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintel.casework.recovery.CallOutcome;
import org.lintel.casework.recovery.CheckResult;
import org.lintel.casework.recovery.TrackEnd;
import org.lintel.community.Community;
import org.lintel.demonstration.RecoveryPlot.Act;
import org.lintel.demonstration.RecoveryPlot.Step;

class RecoveryPlotTests {

  private static final Instant BROKEN = Instant.parse("2026-03-03T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final UUID NOBODY = new UUID(0, 1);

  @Test
  void theSameNameGoesTheSameWayAndOthersGoOthers() {
    assertThat(plot("a", 0)).isEqualTo(plot("a", 0));
    assertThat(plots()).doesNotHaveDuplicates();
  }

  @Test
  void nothingHappensBeforeItWasBrokenAndEverythingInItsOrder() {
    for (List<Step> plot : plots()) {
      assertThat(plot).extracting(Step::at).isSorted().allMatch(BROKEN::isBefore);
    }
  }

  @Test
  void nobodyIsGivenUpBeforeTheThirdTry() {
    List<List<Step>> unreached =
        plots().stream()
            .filter(plot -> plot.stream().anyMatch(step -> isCall(step, CallOutcome.UNREACHABLE)))
            .toList();

    assertThat(unreached).isNotEmpty();
    for (List<Step> plot : unreached) {
      assertThat(plot.stream().filter(step -> isCall(step, CallOutcome.NOT_REACHED))).hasSize(3);
    }
  }

  @Test
  void bothTracksEndOnceUnlessTheCallEndedThem() {
    for (List<Step> plot : plots()) {
      for (TrackEnd.Track track : TrackEnd.Track.values()) {
        assertThat(
                plot.stream()
                    .filter(step -> step.act() instanceof Act.End end && end.track() == track))
            .hasSizeLessThan(2);
      }
    }
  }

  @Test
  void whereThingsAreSlowFewerAreCalledSoonAndFewerGetOverIt() {
    List<List<Step>> quick = plots(2);
    List<List<Step>> slow = plots(9);

    assertThat(hoursToTheCall(slow)).isGreaterThan(1.5 * hoursToTheCall(quick));
    assertThat(sore(slow)).isGreaterThan(sore(quick));
  }

  private static double hoursToTheCall(List<List<Step>> plots) {
    return plots.stream()
        .mapToLong(plot -> plot.getFirst().at().getEpochSecond() - BROKEN.getEpochSecond())
        .average()
        .orElseThrow();
  }

  private static long sore(List<List<Step>> plots) {
    return plots.stream()
        .flatMap(List::stream)
        .filter(step ->
            step.act() instanceof Act.Check check && check.result() == CheckResult.NOT_RECOVERED)
        .count();
  }

  private static boolean isCall(Step step, CallOutcome outcome) {
    return step.act() instanceof Act.Call call && call.outcome() == outcome;
  }

  private static List<List<Step>> plots() {
    return plots(0);
  }

  private static List<List<Step>> plots(int place) {
    return IntStream.range(0, 200).mapToObj(number -> plot("plot " + number, place)).toList();
  }

  private static List<Step> plot(String name, int number) {
    Place place = Place.all().get(number);
    var community =
        new Community(1, NOBODY, place.code(), place.name(), LoadingTheDemonstration.ZONE);
    var crew = new Crew(place, community, NOBODY, NOBODY, NOBODY, List.of(NOBODY), List.of());
    var company = new DemonstrationViewer(NOBODY, 1, NOBODY);
    return RecoveryPlot.of(new PlayingRecoveries.Broken(company, crew, NOBODY, name, BROKEN, NOW));
  }
}
