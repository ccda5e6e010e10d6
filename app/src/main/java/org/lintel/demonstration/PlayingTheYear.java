package org.lintel.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.identity.Permission;
import org.lintel.platform.job.JobContext;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Everything that happens in the demonstration within a year, community by community. */
@Component
class PlayingTheYear {

  /** Where the water fails, of those that are loaded. */
  private static final int OF_THE_INCIDENT = 3;

  /** Cases of one transaction. */
  private static final int AT_ONCE = 20;

  private final Stage stage;
  private final Homes homes;
  private final ServiceCatalogue catalogue;
  private final Cases cases;
  private final Clock clock;

  PlayingTheYear(Stage stage, Homes homes, ServiceCatalogue catalogue, Cases cases, Clock clock) {
    this.stage = stage;
    this.homes = homes;
    this.catalogue = catalogue;
    this.cases = cases;
    this.clock = clock;
  }

  /** What is played. */
  @Component
  record Stage(
      PlayingCases cases,
      PlayingRelations relations,
      PlayingPledges pledges,
      PlayingExpectations expectations,
      PlayingAbsences absences,
      PlayingTheIncident incident,
      ManyActs acts) {}

  /** Plays what is not there yet; returns how many cases there are. */
  int play(
      DemonstrationViewer company, List<Crew> crews, Demonstrations.Days days, JobContext context) {
    var year = new Year(days, clock.instant());
    for (Crew crew : crews) {
      year.open(
          new Site(
              company,
              crew,
              Resident.of(crew.place(), days.anchor()),
              homes.of(crew.community()),
              catalogue.current()));
    }
    return year.play(context);
  }

  /** One year while it is played. */
  private final class Year {

    private final Demonstrations.Days days;
    private final Instant now;
    private final Phrases phrases = Phrases.load();
    private final List<Topic> topics = Topic.all();
    private final Map<Place, Site> sites = new HashMap<>();
    private final List<CasePlan> plans = new ArrayList<>();
    private final Map<String, UUID> played = new HashMap<>();
    private int learnt;

    Year(Demonstrations.Days days, Instant now) {
      this.days = days;
      this.now = now;
    }

    void open(Site site) {
      Place place = site.crew().place();
      sites.put(place, site);
      new PlansOfAYear(place, site.residents(), topics, site.catalogue(), days.loaded())
          .plans().stream().filter(plan -> plan.received().isBefore(now)).forEach(plans::add);
    }

    /** Cases in the order in which they came in, so that their numbers tell it. */
    int play(JobContext context) {
      List<Site> all =
          sites.values().stream()
              .sorted(Comparator.comparing(site -> site.crew().place().code()))
              .toList();
      int total = plans.size() + all.size();
      for (int done = 0; done < all.size(); done++) {
        context.progress(done, total);
        Site site = all.get(done);
        stage.acts().together(() -> relations(site));
      }
      plans.sort(Comparator.comparing(CasePlan::received).thenComparing(CasePlan::name));
      Instant incident = PlayingTheIncident.before(days.loaded());
      int first = (int) plans.stream().filter(plan -> plan.received().isBefore(incident)).count();
      play(plans.subList(0, first), context, total);
      Site there = all.get(Math.min(OF_THE_INCIDENT, all.size() - 1));
      stage.acts().together(() -> stage.incident().play(there, days.loaded(), now));
      play(plans.subList(first, plans.size()), context, total);
      return played.size();
    }

    /** Whenever there are twice as many as the last time. */
    private void learn() {
      if (played.size() >= 2 * learnt) {
        learnt = played.size();
        stage.acts().learn();
      }
    }

    /** What happens outside of cases. */
    private void relations(Site site) {
      stage.absences().play(site, days.loaded());
      stage.relations().play(site, now);
      stage.pledges().play(site, now);
      stage.expectations().play(site, now);
    }

    private void play(List<CasePlan> some, JobContext context, int total) {
      for (int done = 0; done < some.size(); done += AT_ONCE) {
        context.progress(sites.size() + played.size(), total);
        List<CasePlan> lot = some.subList(done, Math.min(some.size(), done + AT_ONCE));
        stage.acts().together(() -> lot.forEach(plan -> played.put(plan.name(), play(plan))));
        learn();
      }
    }

    private UUID play(CasePlan plan) {
      Site site = Objects.requireNonNull(sites.get(plan.place()));
      Homes.Home home = site.home(plan.resident());
      String words = phrases.report(plan.topic().problem(), plan.resident(), plan.seed("report"));
      var form = plan.form(site.crew().community(), home, words);
      var play = new PlayingCases.Play(plan, form, scenes(site, plan));
      return stage.cases().play(site.company(), site.crew(), play, now);
    }

    private List<Scene> scenes(Site site, CasePlan plan) {
      boolean isLate = !plan.day().isBefore(days.anchor().minusMonths(3));
      Pace pace = Pace.of(plan, isLate);
      Optional<UUID> original = plan.twinOf().map(name -> Objects.requireNonNull(played.get(name)));
      return original
          .map(id -> RepeatPlot.of(plan, phrases, pace, id, settled(site, id)))
          .orElseGet(() -> Plot.of(plan, phrases, pace));
    }

    private Optional<Instant> settled(Site site, UUID original) {
      return cases.find(site.company(), Permission.READ_CASES, original).dates().closedAt();
    }
  }
}
