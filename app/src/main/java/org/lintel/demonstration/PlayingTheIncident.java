package org.lintel.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.Cases;
import org.lintel.casework.IncidentJob;
import org.lintel.casework.IncidentPlace;
import org.lintel.casework.IncidentWord;
import org.lintel.casework.Incidents;
import org.lintel.casework.LinkingToIncidents;
import org.lintel.casework.NewIncident;
import org.lintel.casework.NextIncidentWord;
import org.lintel.casework.SitesOfCommunity;
import org.lintel.casework.TellingOfIncidents;
import org.lintel.identity.Permission;
import org.lintel.platform.Backdating;
import org.lintel.service.Classifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The water of a whole community fails for a morning: everybody is told at once, again while it
 * lasts and when it is over; those who reported it themselves read the same on their cases.
 */
@Component
class PlayingTheIncident {

  private static final int DAYS_AGO = 9;
  private static final int REPORTS = 14;
  private static final String PROBLEM = "water-none";

  private static final String FIRST =
      "小区东侧市政供水主管今早爆裂，全区停水。抢修人员已到场，预计下午两点前恢复；南门和北门各有一辆送水车，家中有老人、婴儿的请联系管家送水上门。";
  private static final String SCRIPT = "市政主管爆裂，我们已在现场，预计下午两点前来水。需要送水请告诉我房号。";
  private static final String SECOND = "爆裂管段已经挖开，正在更换，进度正常。高层加压水箱的存水已分时放水：十一点到十一点半，请提前接好。";
  private static final String LAST = "供水已恢复。刚来水时可能发黄，请先放两三分钟；仍有问题请直接回复，我们上门查看。给您添了不便，非常抱歉。";

  private final IncidentActs told;
  private final PlayingCases playing;
  private final Backdating past;
  private final TransactionOperations transactions;

  PlayingTheIncident(
      IncidentActs told,
      PlayingCases playing,
      Backdating past,
      TransactionOperations transactions) {
    this.told = told;
    this.playing = playing;
    this.past = past;
    this.transactions = transactions;
  }

  /** How an incident is told. */
  @Component
  record IncidentActs(
      TellingOfIncidents telling,
      Incidents incidents,
      IncidentJob job,
      LinkingToIncidents linking,
      Cases cases) {}

  /** When nobody has heard of it yet. */
  static Instant before(LocalDate today) {
    return at(today.minusDays(DAYS_AGO), 7, 50);
  }

  /** Everything in one transaction, as every case of the past. */
  void play(Site site, LocalDate today, Instant now) {
    LocalDate day = today.minusDays(DAYS_AGO);
    transactions.executeWithoutResult(_ -> {
      Instant start = at(day, 7, 52);
      Optional<UUID> declared = declare(site, day, start, now);
      declared.ifPresent(incident -> tell(site, day, incident, now));
    });
  }

  private void tell(Site site, LocalDate day, UUID incident, Instant now) {
    bring(site, incident, at(day, 7, 54), now, 1);
    List<PlayingCases.Play> plays = reports(site, day);
    List<UUID> cases =
        plays.stream().map(play -> playing.play(site.company(), site.crew(), play, now)).toList();
    for (int number = 0; number < cases.size(); number++) {
      UUID id = cases.get(number);
      Instant linked = plays.get(number).plan().received().plus(Duration.ofMinutes(6));
      at(linked, now, () -> link(site, id, incident));
    }
    word(site, incident, at(day, 10, 20), now, 1, IncidentWord.Kind.UPDATE, SECOND);
    word(site, incident, at(day, 13, 34), now, 2, IncidentWord.Kind.ENDED, LAST);
    for (int number = 0; number < cases.size(); number++) {
      playing.goOn(
          site.company(), site.crew(), cases.get(number), ending(plays.get(number), day), now);
    }
  }

  private Optional<UUID> declare(Site site, LocalDate day, Instant start, Instant now) {
    var problem = site.catalogue().problem(PROBLEM).orElseThrow();
    IncidentPlace whole = SitesOfCommunity.whole(site.crew().community());
    var given =
        new NewIncident(
            id(site.company().root() + PROBLEM),
            false,
            new Classifier("home", problem.category(), PROBLEM),
            FIRST,
            SCRIPT,
            at(day, 7, 30),
            at(day, 14, 0),
            Optional.of(at(day, 10, 30)),
            List.of(whole));
    var incident = new ArrayList<UUID>();
    at(
        start,
        now,
        () -> {
          if (told.telling().declare(site.manager(), given)
              instanceof TellingOfIncidents.Told.By(UUID id, UUID _)) {
            incident.add(id);
          }
        });
    return incident.stream().findFirst();
  }

  private List<PlayingCases.Play> reports(Site site, LocalDate day) {
    var phrases = Phrases.load();
    var problem = site.catalogue().problem(PROBLEM).orElseThrow();
    Topic topic =
        Topic.all().stream()
            .filter(each -> each.problem().equals(PROBLEM))
            .findFirst()
            .orElseThrow();
    var plays = new ArrayList<PlayingCases.Play>();
    for (int number = 0; number < REPORTS; number++) {
      Resident resident = site.residents().get(number * 11 % site.residents().size());
      boolean isCall = number % 3 == 1;
      var plan =
          new CasePlan(
              "incident " + number,
              Optional.empty(),
              resident,
              isCall ? CaseChannel.PHONE : CaseChannel.OWNER_PAGE,
              topic,
              problem,
              at(day, 7, 58).plus(Duration.ofMinutes(9L * number)));
      String words = phrases.report(PROBLEM, resident, plan.seed("report"));
      Homes.Home home = site.home(resident);
      plays.add(
          new PlayingCases.Play(
              plan, plan.form(site.crew().community(), home, words), heard(plan)));
    }
    return plays;
  }

  private static List<Scene> heard(CasePlan plan) {
    Instant soon = plan.received().plus(Duration.ofMinutes(4));
    return plan.channel() == CaseChannel.OWNER_PAGE
        ? List.of(new Scene(soon, new Scene.Act.Hear()))
        : List.of();
  }

  private static List<Scene> ending(PlayingCases.Play play, LocalDate day) {
    var seed = play.plan().seed("ending");
    Instant solved = at(day, 14, 0).plus(Duration.ofMinutes(seed.below(600)));
    boolean isSaid = seed.happens(0.7);
    Scene end =
        isSaid
            ? new Scene(solved, new Scene.Act.Solve())
            : new Scene(at(day.plusDays(7), 14, 0), new Scene.Act.Silence());
    var rated = new Scene(solved.plusSeconds(240), new Scene.Act.Rate(3 + seed.below(3), ""));
    return isSaid && seed.happens(0.5) ? List.of(end, rated) : List.of(end);
  }

  private void link(Site site, UUID id, UUID incident) {
    var found = told.cases().find(site.company(), Permission.HANDLE_CASES, id);
    var about = told.incidents().find(site.company(), incident);
    if (!told.linking().link(site.manager(), found, about)) {
      throw new IllegalStateException("case " + id + " is not about the incident");
    }
  }

  private void word(
      Site site,
      UUID incident,
      Instant time,
      Instant now,
      int seen,
      IncidentWord.Kind kind,
      String words) {
    var next =
        new NextIncidentWord(
            id(incident + words),
            kind,
            words,
            time.plus(Duration.ofHours(4)),
            kind == IncidentWord.Kind.ENDED
                ? Optional.empty()
                : Optional.of(time.plus(Duration.ofHours(3))));
    at(
        time,
        now,
        () -> {
          var found = told.incidents().find(site.company(), incident);
          told.telling().tell(site.manager(), found, seen, next);
        });
    bring(site, incident, time.plusSeconds(40), now, seen + 1);
  }

  /** What its job does, at that time: when the job itself runs, everybody knows. */
  private void bring(Site site, UUID incident, Instant time, Instant now, int word) {
    at(time, now, () -> told.job().run(new JobOfThePast(site.manager().id(), incident, word)));
  }

  private void at(Instant time, Instant now, Runnable act) {
    past.at(time, time.isAfter(now.minus(PlayingCases.TOLD)), act);
  }

  private static UUID id(String what) {
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(LoadingTheDemonstration.ZONE).toInstant();
  }
}
