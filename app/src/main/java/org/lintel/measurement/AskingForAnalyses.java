package org.lintel.measurement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.JobView;
import org.lintel.platform.job.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives pages the analysis of a selection as it was made last, and puts it in the queue when there
 * is none or answers came since: one job for a selection, however many look.
 */
@Component
class AskingForAnalyses {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** While answers keep coming, an analysis is made again no more often than this. */
  private static final Duration REST = Duration.ofMinutes(5);

  private final StoredAnalyses analyses;
  private final Jobs jobs;
  private final Clock clock;

  AskingForAnalyses(StoredAnalyses analyses, Jobs jobs, Clock clock) {
    this.analyses = analyses;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What is there of it now; made, or made again, soon. The spots are what the viewer may see. */
  @Transactional
  public <T> Analysis<T> ask(
      Viewer viewer, AnalysisKind kind, String choice, List<Spot> spots, Class<T> type) {
    var stored = analyses.find(viewer.organisation(), kind, choice, spots);
    analyses.seen(stored);
    if (isCurrent(stored)) {
      return standing(stored, type, false);
    }
    var claimed = analyses.claim(stored);
    return standing(claimed, type, isUnderWay(viewer, claimed));
  }

  /** Whether a job makes it; one is put in the queue unless another has only just ended. */
  private boolean isUnderWay(Viewer viewer, StoredAnalyses.Stored claimed) {
    Optional<JobView> last = claimed.job().flatMap(jobs::find);
    if (last.isPresent() && !last.get().state().isOver()) {
      return true;
    }
    if (last.isPresent() && !isRested(claimed)) {
      return false;
    }
    Map<String, String> parameters = Map.of(MakingAnalysesJob.ANALYSIS, claimed.id().toString());
    analyses.asked(claimed, jobs.submit(viewer, MakingAnalysesJob.KIND, parameters));
    return true;
  }

  private static <T> Analysis<T> standing(
      StoredAnalyses.Stored stored, Class<T> type, boolean isUnderWay) {
    Optional<Analysis<T>> made =
        usable(stored)
            .map(last ->
                new Analysis.Made<>(
                    JSON.readValue(last.json(), type), last.stamp().dataCut(), isUnderWay));
    return made.orElseGet(
        () -> isUnderWay ? new Analysis.InTheMaking<>() : new Analysis.Failed<>());
  }

  private static Optional<StoredAnalyses.Result> usable(StoredAnalyses.Stored stored) {
    return stored.made().filter(made -> made.edition() == stored.kind().edition());
  }

  /** What was made of it last, without asking for more. */
  @Transactional(readOnly = true)
  public <T> Analysis<T> peek(AnalysisKind kind, String choice, List<Spot> spots, Class<T> type) {
    return analyses
        .found(kind, choice, Spot.digest(spots))
        .map(stored -> standing(stored, type, false))
        .orElseGet(Analysis.Failed::new);
  }

  private boolean isCurrent(StoredAnalyses.Stored stored) {
    return usable(stored)
        .filter(made -> analyses.stamp(stored.spots()).equals(Optional.of(made.stamp())))
        .isPresent();
  }

  private boolean isRested(StoredAnalyses.Stored stored) {
    return stored.askedAt().toInstant().plus(REST).isBefore(clock.instant());
  }
}
