package org.lintel.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.casework.CaseChannel;
import org.lintel.service.Catalogue;

/**
 * What happens in a community besides what chance brings: visits that are agreed on for these days,
 * and here and there somebody who reports the same danger again and again within minutes.
 */
final class SpecialPlans {

  private static final Set<String> CAN_WAIT =
      Set.of("water-weak", "socket", "crack", "handover", "door-broken");
  private static final int VISITS = 3;
  private static final String DANGER = "water-burst";
  private static final int ONE_FLOODS = 6;
  private static final List<Integer> AGAIN_AFTER = List.of(5, 9, 16);

  private final Place place;
  private final List<Resident> homes;
  private final List<Topic> topics;
  private final Catalogue catalogue;
  private final LocalDate today;

  SpecialPlans(
      Place place,
      List<Resident> residents,
      List<Topic> topics,
      Catalogue catalogue,
      LocalDate today) {
    this.place = place;
    this.homes = residents.stream().filter(resident -> !resident.isShop()).toList();
    this.topics = List.copyOf(topics);
    this.catalogue = catalogue;
    this.today = today;
  }

  List<CasePlan> plans() {
    var plans = new ArrayList<CasePlan>();
    for (int number = 0; number < VISITS; number++) {
      plans.add(visit(number));
    }
    int index = Place.all().indexOf(place);
    if (index % ONE_FLOODS == 0) {
      plans.addAll(flood(index == 0 ? 2 : 20 + 50 * (index / ONE_FLOODS)));
    }
    return plans;
  }

  /** Reported in the last days; somebody comes today, tomorrow or the day after. */
  private CasePlan visit(int number) {
    String name = place.code() + " visit " + today + " " + number;
    var seed = Seed.of("visit", name);
    Topic topic =
        seed.oneOf(
            topics.stream()
                .filter(each -> each.place().equals("home") && CAN_WAIT.contains(each.problem()))
                .toList());
    LocalTime hour = LocalTime.of(9 + seed.below(9), 30 * seed.below(2));
    LocalDate reported = today.minusDays(1L + seed.below(2));
    return new CasePlan(
        name,
        Optional.empty(),
        seed.oneOf(homes),
        seed.happens(0.5) ? CaseChannel.OWNER_PAGE : CaseChannel.PHONE,
        topic,
        catalogue.problem(topic.problem()).orElseThrow(),
        at(reported, LocalTime.of(8 + seed.below(11), seed.below(60))),
        Optional.of(at(today.plusDays(number), hour)));
  }

  /** The same household from its page, until somebody came. */
  private List<CasePlan> flood(int daysAgo) {
    String name = place.code() + " flood " + today;
    var seed = Seed.of("flood", name);
    Topic topic =
        topics.stream().filter(each -> each.problem().equals(DANGER)).findFirst().orElseThrow();
    var problem = catalogue.problem(DANGER).orElseThrow();
    Resident resident = seed.oneOf(homes);
    Instant first = at(today.minusDays(daysAgo), LocalTime.of(19 + seed.below(3), seed.below(60)));
    var plans = new ArrayList<CasePlan>();
    plans.add(
        new CasePlan(
            name, Optional.empty(), resident, CaseChannel.OWNER_PAGE, topic, problem, first));
    for (int minutes : AGAIN_AFTER) {
      plans.add(
          new CasePlan(
              name + " again " + minutes,
              Optional.of(name),
              resident,
              CaseChannel.OWNER_PAGE,
              topic,
              problem,
              first.plusSeconds(60L * minutes)));
    }
    return plans;
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LoadingTheDemonstration.ZONE).toInstant();
  }
}
