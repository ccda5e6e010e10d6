package org.lintel.demonstration;

import java.time.Duration;
import java.util.List;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseMove;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.OutsideBody;
import org.lintel.casework.Wait;
import org.lintel.demonstration.Scene.Act;

/** What happens in a case of the demonstration, as its course wants it. */
final class Plot {

  private final CasePlan plan;
  private final Pace pace;
  private final Script script;
  private final Seed seed;

  private Plot(CasePlan plan, Pace pace, Script script) {
    this.plan = plan;
    this.pace = pace;
    this.script = script;
    this.seed = plan.seed("plot");
  }

  static List<Scene> of(CasePlan plan, Phrases phrases, Pace pace) {
    var script = new Script(plan, phrases, pace);
    new Plot(plan, pace, script).write();
    return script.scenes();
  }

  private void write() {
    if (plan.channel() == CaseChannel.OWNER_PAGE) {
      script.desk(script.soon(0.3), new Act.Hear());
    }
    switch (plan.kind()) {
      case PRAISE -> praise();
      case ENQUIRY -> enquiry();
      case SUGGESTION -> suggestion();
      case REPAIR, COMPLAINT, REQUEST -> {
        script.desk(script.soon(0.15), new Act.Give());
        go(Course.of(plan, pace.slowness()));
      }
    }
  }

  private void praise() {
    script.work(1, new Act.Give());
    script.work(2, new Act.Answer(script.done(), 0));
    script.work(1, close(new ClosingOutcome.Explained(script.done())));
  }

  private void enquiry() {
    script.work(0.5, new Act.Give());
    script.work(2, new Act.Answer(script.say("answer"), 0));
    script.work(
        3, close(new ClosingOutcome.Explained(script.known("done", script.say("explain")))));
    script.rate(0.2);
  }

  private void suggestion() {
    script.work(14, new Act.Give());
    script.work(4, new Act.Answer(script.say("answer"), 0));
    if (!plan.isUnknown() && seed.happens(0.35)) {
      script.work(20, new Act.Promise("给您的建议一个正式答复", 14));
      script.work(120, new Act.KeepPromise("已在园区公告栏公布结果"));
    }
    script.work(60, close(new ClosingOutcome.Explained(script.done())));
    script.rate(0.3);
  }

  private void go(Course course) {
    switch (course) {
      case SMOOTH -> smooth();
      case PLANNED -> planned();
      case PROMISED -> promised();
      case WAITED -> waited();
      case REMEDIED -> remedied();
      case REFUSED -> refused();
      case REOPENED -> reopened();
      case ESCALATED -> escalated();
      case OUTSIDE -> outside();
      case NOT_OURS -> notOurs();
      case EXPLAINED -> {
        script.work(2, new Act.Answer(script.say("answer"), 0));
        script.work(8, close(new ClosingOutcome.Explained(script.say("explain"))));
        script.rate(0.2);
      }
      case WITHDRAWN ->
          script.life(
              20, new Act.Decide(closing(new ClosingOutcome.Withdrawn(script.say("withdrawn")))));
      case UNREACHABLE -> unreachable();
    }
  }

  private void smooth() {
    begin(script::answerOrNote);
    if (!plan.isUnknown() && seed.happens(0.15)) {
      script.chase();
    }
    script.finish();
    script.end();
  }

  private void planned() {
    begin(() -> script.work(2, new Act.Answer(script.say("plan"), 2 + seed.below(3))));
    script.finish();
    script.end();
  }

  private void promised() {
    script.start();
    int days = 2 + seed.below(6);
    script.work(2, new Act.Promise(script.promise(), days));
    double roll = seed.uniform();
    if (roll < 0.15 * pace.slowness()) {
      script.trouble(1);
      script.elapse(Duration.ofDays(days + 8L));
      script.desk(1, new Act.BreakPromise());
    } else if (roll < 0.3 * pace.slowness()) {
      script.elapse(Duration.ofHours(days * 20L));
      script.desk(1, new Act.MovePromise("备件晚到，已电话征得您同意改期", 4));
    }
    script.finish();
    script.work(0.3, new Act.KeepPromise(script.done()));
    script.end();
  }

  private void waited() {
    begin(() -> script.work(2, new Act.Answer(script.say("answer"), 0)));
    Wait.On on = seed.oneOf(List.of(Wait.On.values()));
    int days = 2 + seed.below(5);
    String reason = script.say(waiting(on));
    script.work(3, new Act.Pause(on, reason, days + 3, days));
    if (seed.happens(0.3)) {
      script.life(20, new Act.Nudge());
    }
    script.elapse(Duration.ofHours(12L * days));
    script.work(10 * days, new Act.Work(new CaseMove.Start()));
    script.finish();
    script.end();
  }

  private void remedied() {
    script.start();
    script.work(12, new Act.Work(new CaseMove.Propose(script.say("remedy"))));
    script.life(9, new Act.Decide(new CaseMove.AcceptRemedy()));
    script.work(20, new Act.Work(new CaseMove.Start()));
    script.finish();
    script.end();
  }

  private void refused() {
    script.trouble(1);
    script.start();
    script.work(14, new Act.Work(new CaseMove.Propose(script.say("remedy"))));
    script.life(8, new Act.Decide(new CaseMove.RefuseRemedy(script.say("refuse"))));
    script.work(5, new Act.Answer(script.say("answer"), 3));
    script.work(20, new Act.Work(new CaseMove.Propose(script.say("remedy"))));
    script.life(10, new Act.Decide(new CaseMove.AcceptRemedy()));
    script.work(10, new Act.Work(new CaseMove.Start()));
    script.finish();
    script.solve();
  }

  private void reopened() {
    script.trouble(1.4);
    begin(script::answerOrNote);
    script.finish();
    script.life(40, new Act.Decide(new CaseMove.Reopen(script.say("reopen"))));
    script.desk(1, new Act.Give());
    script.work(2, new Act.Answer(script.say("plan"), 2));
    script.work(3, new Act.Work(new CaseMove.Start()));
    script.finish();
    script.end();
  }

  private void escalated() {
    script.trouble(1.2);
    script.start();
    script.chase();
    script.life(14, new Act.Nudge());
    script.work(3, new Act.Work(new CaseMove.Escalate(script.say("escalate"))));
    script.work(2, new Act.Answer(script.say("plan"), 3));
    script.work(6, new Act.Work(new CaseMove.Start()));
    script.finish();
    script.end();
  }

  private void outside() {
    script.trouble(1.8);
    script.start();
    script.chase();
    script.life(30, new Act.Nudge());
    var body =
        seed.oneOf(
            List.of(
                OutsideBody.HOTLINE_12345,
                OutsideBody.HOTLINE_12345,
                OutsideBody.STREET_OFFICE,
                OutsideBody.OWNERS_COMMITTEE));
    String number = "%d%05d".formatted(plan.day().getYear(), seed.below(100_000));
    script.work(10, new Act.Work(new CaseMove.TakeOutside(body, number)));
    script.work(5, new Act.Note(script.say("outside")));
    script.work(6, new Act.Answer(script.say("plan"), 4));
    script.work(10, new Act.Work(new CaseMove.Start()));
    script.finish();
    script.solve();
  }

  private void notOurs() {
    script.work(3, new Act.Answer(script.say("answer"), 0));
    script.work(9, close(new ClosingOutcome.NotOurs("市政管养单位", script.say("not-ours"))));
  }

  private void unreachable() {
    script.start();
    script.work(3, new Act.Pause(Wait.On.OWNER, script.say("wait-owner"), 5, 3));
    script.elapse(Duration.ofDays(4));
    script.desk(1, close(new ClosingOutcome.Unreachable(4, script.say("unreachable"))));
  }

  private static String waiting(Wait.On on) {
    return switch (on) {
      case OWNER -> "wait-owner";
      case THIRD_PARTY -> "wait-third";
      case PARTS -> "wait-parts";
    };
  }

  /** Whoever is called comes first and writes then. */
  private void begin(Runnable words) {
    if (plan.isPressing()) {
      script.start();
      words.run();
    } else {
      words.run();
      script.start();
    }
  }

  private static Act close(ClosingOutcome outcome) {
    return new Act.Work(closing(outcome));
  }

  private static CaseMove closing(ClosingOutcome outcome) {
    return new CaseMove.Close(outcome);
  }
}
