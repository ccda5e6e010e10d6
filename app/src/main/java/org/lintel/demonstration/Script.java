package org.lintel.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lintel.calendar.Severity;
import org.lintel.casework.CaseMove;
import org.lintel.demonstration.Scene.Act;

/** A case of the demonstration, scene by scene: each some time after the one before. */
final class Script {

  private static final Duration WEEK = Duration.ofDays(7).plusMinutes(5);
  private static final Duration MOST_BEFORE_SILENCE = Duration.ofHours(150);

  private final CasePlan plan;
  private final Phrases phrases;
  private final Pace pace;
  private final Seed seed;
  private final List<Scene> scenes = new ArrayList<>();
  private Instant now;
  private double trouble;
  private boolean isExpected;

  Script(CasePlan plan, Phrases phrases, Pace pace) {
    this.plan = plan;
    this.phrases = phrases;
    this.pace = pace;
    this.seed = plan.seed("script");
    this.now = plan.received();
  }

  List<Scene> scenes() {
    return List.copyOf(scenes);
  }

  /** Something went so that she will remember it. */
  void trouble(double weight) {
    trouble += weight;
  }

  /** Whoever did not speak with her is written to; the rest is a note now and then. */
  void answerOrNote() {
    if (seed.happens(0.35)) {
      work(1.5, new Act.Answer(say("plan"), 2 + seed.below(3)));
    } else if (!plan.channel().isConversation() && seed.happens(0.75)) {
      work(1.2, new Act.Answer(say("answer"), 0));
    } else if (seed.happens(0.4)) {
      work(0.4, new Act.Note(say("note")));
    }
  }

  /** Whoever is called comes at once; to a home at a time agreed on; else when she can. */
  void start() {
    if (plan.isVisit()) {
      isExpected = true;
      new VisitScenes(plan, pace, phrases, now).write().forEach(this::then);
    } else {
      work(plan.isPressing() ? soon(0.28) : 3, new Act.Work(new CaseMove.Start()));
    }
  }

  private void then(Scene scene) {
    now = scene.at();
    scenes.add(scene);
  }

  void finish() {
    double hours =
        switch (plan.kind()) {
          case REPAIR -> isExpected ? 0.6 : plan.isPressing() ? pressing() : 14;
          case COMPLAINT -> 26;
          default -> 12;
        };
    work(hours, new Act.Finish(done()));
  }

  private double pressing() {
    return plan.problem().severity() == Severity.EMERGENCY ? 0.8 : 4;
  }

  void chase() {
    life(16, new Act.Say(say("chase")));
    work(2, new Act.Answer(say("answer"), 0));
  }

  /** What the owner says to it, or does not. */
  void end() {
    double roll = plan.isUnknown() ? 0.6 : seed.uniform();
    if (roll < 0.5) {
      solve();
    } else if (roll < 0.66) {
      before(pace.work(24), new Act.SolveByPhone());
      rate(0.15);
    } else {
      silence();
      rate(0.12);
    }
  }

  void solve() {
    before(pace.life(8), new Act.Solve());
    rate(0.6);
  }

  /** What the owner does before her silence counts. */
  void before(Duration drawn, Act act) {
    elapse(drawn.compareTo(MOST_BEFORE_SILENCE) > 0 ? MOST_BEFORE_SILENCE : drawn);
    now = pace.awake(now);
    scenes.add(new Scene(now, act));
  }

  void rate(double chance) {
    if (!plan.isUnknown() && seed.happens(chance)) {
      double felt =
          4.5 + 0.5 * plan.place().level() - trouble - 0.5 * Math.max(0, pace.slowness() - 1);
      int stars = Math.clamp(Math.round(felt + 0.7 * seed.normal()), 1, 5);
      before(pace.life(5), new Act.Rate(stars, seed.happens(0.45) ? say("rated-" + stars) : ""));
    }
  }

  /** Sooner by far where somebody is in danger. */
  double soon(double medianHours) {
    if (plan.problem().severity() == Severity.EMERGENCY) {
      return Math.min(medianHours, 0.02);
    }
    return plan.isPressing() ? medianHours / 2 : medianHours;
  }

  void desk(double medianHours, Act act) {
    elapse(pace.work(medianHours));
    scenes.add(new Scene(now, act));
  }

  /** During working hours, but for what cannot wait. */
  void work(double medianHours, Act act) {
    elapse(pace.work(medianHours));
    if (!plan.isPressing()) {
      now = pace.atWork(now);
    }
    scenes.add(new Scene(now, act));
  }

  void life(double medianHours, Act act) {
    elapse(pace.life(medianHours));
    now = pace.awake(now);
    scenes.add(new Scene(now, act));
  }

  /** Half an hour after something else, if that is still ahead. */
  void from(Instant other, Act act) {
    Instant then = other.plus(Duration.ofMinutes(30));
    now = then.isAfter(now) ? then : now.plus(Duration.ofMinutes(30));
    scenes.add(new Scene(now, act));
  }

  void elapse(Duration time) {
    now = now.plus(time);
  }

  String promise() {
    String day = plan.problem().name().chinese();
    return seed.oneOf(
        List.of("处理好“" + day + "”并请您验收", "把“" + day + "”一次修到位，复发免费再修", "给您“" + day + "”的书面处理结果"));
  }

  String say(String use) {
    return phrases.say(use, seed);
  }

  String done() {
    return known("done", say("explain"));
  }

  /** After a week without a word. */
  void silence() {
    elapse(WEEK);
    scenes.add(new Scene(now, new Act.Silence()));
  }

  String known(String use, String otherwise) {
    return phrases.has(plan.problem().code(), use)
        ? phrases.about(plan.problem().code(), use, seed)
        : otherwise;
  }
}
