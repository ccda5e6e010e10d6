package org.lintel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a clock stands after its events. Pauses are kept as facts, whatever the rule; which of them
 * stop the time follows from the rule that holds now.
 *
 * @param started when the run that counts began
 * @param pauses in order and apart; the last may be open
 * @param ended when it was met or frozen
 */
record ClockRun(
    ClockState state, Target target, Instant started, List<Stop> pauses, Optional<Instant> ended) {

  ClockRun {
    pauses = List.copyOf(pauses);
  }

  static ClockRun of(List<? extends ClockEvent> events) {
    if (!(events.getFirst() instanceof ClockEvent.Started(Instant at, Target target))) {
      throw new IllegalArgumentException("A clock begins with its start, not " + events.getFirst());
    }
    var run = new ClockRun(ClockState.RUNNING, target, at, List.of(), Optional.empty());
    for (ClockEvent event : events.subList(1, events.size())) {
      run = run.after(event);
    }
    return run;
  }

  /** What has ended stays as it was, until it is started again. */
  ClockRun after(ClockEvent event) {
    if (event instanceof ClockEvent.Restarted(Instant at)) {
      return restarted(at);
    }
    if (!state.isOpen()) {
      return this;
    }
    return switch (event) {
      case ClockEvent.Started _ -> throw new IllegalArgumentException("A clock started twice");
      case ClockEvent.Paused(Instant at, PauseReason reason) -> paused(at, reason);
      case ClockEvent.Resumed(Instant at) ->
          new ClockRun(ClockState.RUNNING, target, started, closed(at), Optional.empty());
      case ClockEvent.TargetChanged(Instant _, Target other) ->
          new ClockRun(state, other, started, pauses, Optional.empty());
      case ClockEvent.Met(Instant at) -> ended(ClockState.MET, at);
      case ClockEvent.Frozen(Instant at) -> ended(ClockState.FROZEN, at);
      case ClockEvent.Restarted(Instant at) -> restarted(at);
    };
  }

  /** The pauses for which the rule lets time stand still. */
  List<Stop> stops() {
    return switch (target) {
      case Target.Until _ -> List.of();
      case Target.Within(Allowance allowance) ->
          pauses.stream().filter(pause -> allowance.stoppedBy().contains(pause.reason())).toList();
    };
  }

  Optional<Stop> openPause() {
    return pauses.isEmpty() || !pauses.getLast().isOpen()
        ? Optional.empty()
        : Optional.of(pauses.getLast());
  }

  private ClockRun paused(Instant at, PauseReason reason) {
    List<Stop> more = closed(at);
    more.add(new Stop(at, Instant.MAX, reason));
    return new ClockRun(ClockState.PAUSED, target, started, more, Optional.empty());
  }

  private ClockRun ended(ClockState how, Instant at) {
    return new ClockRun(how, target, started, closed(at), Optional.of(at));
  }

  /** A pause that is still open goes on in the new run. */
  private ClockRun restarted(Instant at) {
    List<Stop> carried =
        openPause().map(pause -> new Stop(at, Instant.MAX, pause.reason())).stream().toList();
    var now = carried.isEmpty() ? ClockState.RUNNING : ClockState.PAUSED;
    return new ClockRun(now, target, at, carried, Optional.empty());
  }

  private List<Stop> closed(Instant at) {
    var closed = new ArrayList<>(pauses);
    openPause()
        .ifPresent(pause -> {
          closed.removeLast();
          if (pause.from().isBefore(at)) {
            closed.add(new Stop(pause.from(), at, pause.reason()));
          }
        });
    return closed;
  }
}
