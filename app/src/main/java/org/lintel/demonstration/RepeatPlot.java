package org.lintel.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseChannel;
import org.lintel.demonstration.Scene.Act;

/** What happens in a case that repeats one of a neighbour. */
final class RepeatPlot {

  private RepeatPlot() {}

  /**
   * Scene by scene.
   *
   * @param settled when the original was; empty while it is not
   */
  static List<Scene> of(
      CasePlan plan, Phrases phrases, Pace pace, UUID original, Optional<Instant> settled) {
    var script = new Script(plan, phrases, pace);
    if (plan.channel() == CaseChannel.OWNER_PAGE) {
      script.desk(0.3, new Act.Hear());
    }
    script.desk(0.1, new Act.Give());
    script.desk(0.3, new Act.Repeat(original));
    script.desk(0.3, new Act.Answer(script.say("answer"), 0));
    settled.ifPresent(
        at -> script.from(at, new Act.EndWithOriginal(original, script.say("duplicate"))));
    return script.scenes();
  }
}
