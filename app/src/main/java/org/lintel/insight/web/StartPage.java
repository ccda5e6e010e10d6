package org.lintel.insight.web;

import org.lintel.insight.NewcomersGuide;
import org.lintel.insight.chart.Numerals;

/** The six steps; each is done, the next one, or later. */
public record StartPage(
    Step places,
    Step owners,
    Step instrument,
    Step address,
    boolean maySetAddress,
    Step wave,
    Step result) {

  /** State of one step and the count that shows it. */
  public record Step(String state, String count) {

    public boolean isDone() {
      return state.equals("done");
    }
  }

  static StartPage of(NewcomersGuide.Progress progress, boolean hasAddress, boolean maySetAddress) {
    boolean hasPlaces = progress.communities() > 0;
    boolean hasOwners = progress.households() > 0;
    boolean hasWave = progress.waves() > 0;
    boolean hasAnswers = progress.answers() > 0;
    return new StartPage(
        step(hasPlaces, true, progress.communities()),
        step(hasOwners, hasPlaces, progress.households()),
        step(hasWave, hasOwners, 0),
        step(hasAddress, hasOwners, 0),
        maySetAddress,
        step(hasWave, hasOwners, progress.waves()),
        step(hasAnswers, hasWave, progress.answers()));
  }

  private static Step step(boolean isDone, boolean isPossible, long count) {
    String state = isPossible ? "now" : "later";
    return new Step(isDone ? "done" : state, Numerals.count(count));
  }
}
