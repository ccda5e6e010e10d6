package org.lintel.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.PortfolioTree;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.lintel.platform.job.JobState;
import org.lintel.platform.job.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration a year of cases, promises and visits, in the background and after
 * everything that its first page shows. It can run again from the start at any time: what is there
 * already is passed over.
 */
@Component
class LoadingTheYear implements JobHandler {

  static final String KIND = "demonstration-year";
  private static final String PLACES = "places";
  private static final int RECENT = 100;

  private final EnrollingTheCrews enrolling;
  private final SettingDuties duties;
  private final PlayingTheYear playing;
  private final PortfolioTree tree;
  private final Jobs jobs;
  private final Demonstrations demonstrations;
  private final ApplicationEventPublisher events;

  LoadingTheYear(
      EnrollingTheCrews enrolling,
      SettingDuties duties,
      PlayingTheYear playing,
      PortfolioTree tree,
      Jobs jobs,
      Demonstrations demonstrations,
      ApplicationEventPublisher events) {
    this.enrolling = enrolling;
    this.duties = duties;
    this.playing = playing;
    this.tree = tree;
    this.jobs = jobs;
    this.demonstrations = demonstrations;
    this.events = events;
  }

  private DemonstrationViewer viewer(UUID staff) {
    UUID root =
        tree.nodes().stream()
            .filter(node -> node.parent().isEmpty())
            .findFirst()
            .orElseThrow()
            .id();
    return new DemonstrationViewer(staff, OrganisationScope.required(), root);
  }

  /** Puts it in the queue, for the first so many communities. */
  UUID submit(Viewer viewer, int places) {
    return jobs.submit(viewer, KIND, Map.of(PLACES, String.valueOf(places)));
  }

  /** Puts it in the queue for somebody unless it is there, under way or done. */
  void submitOnce(UUID staff, int places) {
    boolean isKnown =
        jobs.recent(Optional.empty(), new Paging(1, RECENT)).rows().stream()
            .filter(job -> job.kind().equals(KIND))
            .anyMatch(job -> !job.state().isOver() || job.state() == JobState.DONE);
    if (!isKnown) {
      submit(viewer(staff), Math.min(places, Place.all().size()));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    int most = Integer.parseInt(context.parameter(PLACES));
    List<Place> places = Place.all().stream().limit(most).toList();
    var company = viewer(context.requestedBy());
    Demonstrations.Days days = demonstrations.days();
    List<Crew> crews = enrolling.enroll(company, places);
    duties.set(company, crews, days.loaded().minusYears(1), days.loaded());
    int cases = playing.play(company, crews, days, context);
    events.publishEvent(new YearLoaded(cases));
    return JobOutcome.done("/cases", "demonstration.year.done", cases);
  }

  /** The year is there. */
  record YearLoaded(int cases) {}
}
