package org.lintel.calendar;

import java.time.Instant;

/** What happened to a clock. Its state is nothing but these, one after the other. */
sealed interface ClockEvent {

  Instant at();

  record Started(Instant at, Target target) implements ClockEvent {}

  record Paused(Instant at, PauseReason reason) implements ClockEvent {}

  record Resumed(Instant at) implements ClockEvent {}

  /** Another rule, or another date: counted as if it had held from the start. */
  record TargetChanged(Instant at, Target target) implements ClockEvent {}

  record Met(Instant at) implements ClockEvent {}

  /** Runs again from here on, towards the same kind of target. */
  record Restarted(Instant at) implements ClockEvent {}

  record Frozen(Instant at) implements ClockEvent {}
}
