package org.lintel.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.casework.CaseChannel;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;

/**
 * What the owners of one community come with in the twelve months that end on a day: more where
 * service is worse, more of what the season brings, and more in these last days, so that there is
 * something to do today.
 */
final class PlansOfAYear {

  private static final int DAYS = 365;
  private static final int LAST_DAYS = 6;
  private static final double LATELY = 0.11;
  private static final double A_HOME = 0.15;
  private static final double TWINS = 0.16;

  /** Where it became worse, so many more come for each point lost. */
  private static final double WORSE = 1.1;

  private static final int LATE_DAYS = 130;
  private static final double OF_THE_STORY = 0.12;
  private static final Set<String> OF_MANY =
      Set.of("light-out", "lift-stopped", "access-broken", "rubbish", "water-none", "smell");

  /** How much comes in at each hour of the day. */
  private static final int[] HOURS = {
    1, 1, 0, 0, 0, 1, 3, 8, 12, 13, 11, 9, 6, 6, 8, 9, 9, 9, 11, 13, 11, 8, 5, 2
  };

  private final Place place;
  private final List<Resident> residents;
  private final List<Topic> topics;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Set<String> taken = new HashSet<>();

  PlansOfAYear(
      Place place,
      List<Resident> residents,
      List<Topic> topics,
      Catalogue catalogue,
      LocalDate today) {
    this.place = place;
    this.residents = List.copyOf(residents);
    this.topics = List.copyOf(topics);
    this.catalogue = catalogue;
    this.today = today;
  }

  List<CasePlan> plans() {
    var plans = new ArrayList<CasePlan>();
    int count = (int) Math.round(residents.size() * A_HOME * (1 - 0.35 * place.level()));
    int worse = place.trend() < 0 ? (int) Math.round(-WORSE * place.trend() * count) : 0;
    for (int number = 0; number < count + worse; number++) {
      String name = place.code() + " " + today + " " + number;
      var seed = Seed.of("case", name);
      CasePlan plan = draw(name, seed, number < count ? day(seed) : late(seed));
      plans.add(plan);
      var twin = Seed.of("twin", name);
      if (OF_MANY.contains(plan.topic().problem()) && twin.happens(TWINS)) {
        twin(plan, twin).ifPresent(plans::add);
      }
    }
    plans.addAll(new SpecialPlans(place, residents, topics, catalogue, today).plans());
    return plans;
  }

  /** Since it became worse. */
  private LocalDate late(Seed seed) {
    return today.minusDays(seed.below(LATE_DAYS));
  }

  private CasePlan draw(String name, Seed seed, LocalDate day) {
    Topic topic = topic(day.getMonthValue(), seed);
    Catalogue.Problem problem = catalogue.problem(topic.problem()).orElseThrow();
    return new CasePlan(
        name,
        Optional.empty(),
        resident(day, seed),
        channel(problem.kind(), seed),
        topic,
        problem,
        at(day, seed));
  }

  /** Any day, but rather one of a month that brings much. */
  private LocalDate day(Seed seed) {
    if (seed.happens(LATELY)) {
      return today.minusDays(seed.below(LAST_DAYS));
    }
    LocalDate day;
    do {
      day = today.minusDays(seed.below(DAYS));
    } while (seed.uniform() * 2 > weight(day.getMonthValue()) / weight(5));
    return day;
  }

  private double weight(int month) {
    return topics.stream().mapToDouble(topic -> topic.weightIn(month)).sum();
  }

  private Topic topic(int month, Seed seed) {
    double left = seed.uniform() * weight(month);
    for (Topic topic : topics) {
      left -= topic.weightIn(month);
      if (left < 0) {
        return topic;
      }
    }
    return topics.getLast();
  }

  /** Nobody comes twice on one day. */
  private Resident resident(LocalDate day, Seed seed) {
    Optional<Resident> story =
        Site.storyOf(place, residents)
            .filter(_ -> seed.happens(OF_THE_STORY))
            .filter(known -> taken.add(known.address() + day));
    if (story.isPresent()) {
      return story.get();
    }
    Resident resident;
    do {
      resident = seed.oneOf(residents);
    } while (resident.isShop() || !taken.add(resident.address() + day));
    return resident;
  }

  private static CaseChannel channel(CaseKind kind, Seed seed) {
    double roll = seed.uniform();
    if (roll < 0.44) {
      return CaseChannel.OWNER_PAGE;
    }
    if (roll < 0.74) {
      return CaseChannel.PHONE;
    }
    if (roll < 0.87) {
      return CaseChannel.WECHAT;
    }
    boolean isPaper = kind != CaseKind.REPAIR && roll > 0.97;
    return isPaper ? CaseChannel.PAPER : CaseChannel.ON_THE_SPOT;
  }

  private static Instant at(LocalDate day, Seed seed) {
    int sum = 0;
    for (int hour : HOURS) {
      sum += hour;
    }
    int left = seed.below(sum);
    int hour = 0;
    while (left >= HOURS[hour]) {
      left -= HOURS[hour++];
    }
    return ZonedDateTime.of(
            day.atTime(hour, seed.below(60), seed.below(60)), LoadingTheDemonstration.ZONE)
        .toInstant();
  }

  /** A neighbour in the same building reports the same some hours later. */
  private Optional<CasePlan> twin(CasePlan plan, Seed seed) {
    List<Resident> neighbours =
        residents.stream()
            .filter(other -> other.building().equals(plan.resident().building()))
            .filter(other -> !other.equals(plan.resident()) && !other.isShop())
            .toList();
    Instant at = plan.received().plusSeconds(1200L + seed.below(20_000));
    Resident neighbour = neighbours.isEmpty() ? plan.resident() : seed.oneOf(neighbours);
    LocalDate day = LocalDate.ofInstant(at, LoadingTheDemonstration.ZONE);
    boolean isFree = !neighbours.isEmpty() && taken.add(neighbour.address() + day);
    return isFree
        ? Optional.of(
            new CasePlan(
                plan.name() + " twin",
                Optional.of(plan.name()),
                neighbour,
                CaseChannel.OWNER_PAGE,
                plan.topic(),
                plan.problem(),
                at))
        : Optional.empty();
  }
}
