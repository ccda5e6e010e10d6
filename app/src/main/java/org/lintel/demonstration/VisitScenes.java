package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lintel.casework.CaseChannel;
import org.lintel.demonstration.Scene.Act;
import org.lintel.service.CaseKind;

/** How somebody comes to a home: a time is found, sometimes moved or missed, and then kept. */
final class VisitScenes {

  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final LocalTime LAST = LocalTime.of(18, 0);

  /** Nobody comes sooner than that. */
  private static final Duration LEAD = Duration.ofMinutes(70);

  private final CasePlan plan;
  private final Pace pace;
  private final Phrases phrases;
  private final Seed seed;
  private final List<Scene> scenes = new ArrayList<>();
  private Instant now;

  VisitScenes(CasePlan plan, Pace pace, Phrases phrases, Instant now) {
    this.plan = plan;
    this.pace = pace;
    this.phrases = phrases;
    this.seed = plan.seed("visit");
    this.now = now;
  }

  List<Scene> write() {
    now = pace.atWork(now.plus(pace.work(0.5)));
    Instant from =
        plan.visit().filter(now.plus(LEAD)::isBefore).orElseGet(() -> next(pace.work(5)));
    boolean isChosen = plan.channel() == CaseChannel.OWNER_PAGE && seed.happens(0.55);
    if (isChosen) {
      say(new Act.Offer(from));
      now = min(now.plus(pace.life(0.8)), from.minus(Duration.ofMinutes(10)));
      say(new Act.Choose(from));
    } else {
      say(new Act.Arrange(from));
    }
    double roll = seed.uniform();
    if (roll < 0.09) {
      from = moved(from);
    } else if (roll < 0.15) {
      from = missed(from);
    }
    now = from.plusSeconds(60L * seed.below(35) - 600L);
    say(new Act.Arrive());
    if (plan.kind() != CaseKind.REPAIR) {
      now = now.plusSeconds(1200L + seed.below(2400));
      say(new Act.Leave());
    }
    return List.copyOf(scenes);
  }

  private Instant moved(Instant from) {
    now = min(now.plus(pace.life(1)), from.minus(Duration.ofMinutes(20)));
    Instant other = from.plus(Duration.ofDays(1L + seed.below(2)));
    say(new Act.MoveVisit(other, phrases.say("move-visit", seed)));
    return other;
  }

  private Instant missed(Instant from) {
    now = from.plus(Duration.ofMinutes(20));
    say(new Act.Miss(phrases.say("missed", seed)));
    now = now.plus(Duration.ofMinutes(25));
    Instant other = from.plus(Duration.ofDays(1));
    say(new Act.Arrange(other));
    return other;
  }

  /** The next half hour of a working day after that. */
  private Instant next(Duration after) {
    ZonedDateTime local =
        now.plus(LEAD)
            .plus(after)
            .atZone(LoadingTheDemonstration.ZONE)
            .truncatedTo(ChronoUnit.HOURS);
    ZonedDateTime slot = local.plusMinutes(60L + 30L * seed.below(2));
    if (slot.toLocalTime().isAfter(LAST) || slot.toLocalDate().isAfter(local.toLocalDate())) {
      return slot.plusDays(slot.toLocalDate().isAfter(local.toLocalDate()) ? 0 : 1)
          .with(FIRST)
          .plusMinutes(30L * seed.below(12))
          .toInstant();
    }
    return (slot.toLocalTime().isBefore(FIRST) ? slot.with(FIRST) : slot).toInstant();
  }

  private void say(Act act) {
    scenes.add(new Scene(now, act));
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
