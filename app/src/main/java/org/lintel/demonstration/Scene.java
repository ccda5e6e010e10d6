package org.lintel.demonstration;

import java.time.Instant;
import java.util.UUID;
import org.lintel.casework.CaseMove;
import org.lintel.casework.Wait;

/** Something that happens to a case of the demonstration at a certain time. */
record Scene(Instant at, Act act) {

  /** What happens; whose turn it is follows from the case. */
  sealed interface Act {

    /** Whoever has it answers that it was heard, and judges it. */
    record Hear() implements Act {}

    /** Somebody gets it, if the rules found nobody. */
    record Give() implements Act {}

    /** Whoever has it makes a move. */
    record Work(CaseMove move) implements Act {}

    record Pause(Wait.On on, String reason, int days, int update) implements Act {}

    /**
     * Whoever has it writes to the owner.
     *
     * @param days until she hears again; 0 where no day is named
     */
    record Answer(String words, int days) implements Act {}

    record Note(String words) implements Act {}

    /** The owner writes. */
    record Say(String words) implements Act {}

    record Nudge() implements Act {}

    /** The owner decides. */
    record Decide(CaseMove move) implements Act {}

    /** The owner says that it is solved. */
    record Solve() implements Act {}

    /** A colleague hears from the owner that it is solved. */
    record SolveByPhone() implements Act {}

    /** A week without a word. */
    record Silence() implements Act {}

    /** A neighbour reported the same. */
    record Repeat(UUID original) implements Act {}

    /** It was settled with that of the neighbour. */
    record EndWithOriginal(UUID original, String words) implements Act {}

    record Rate(int stars, String words) implements Act {}

    /** Whoever has it finds a time with the owner on the telephone, if it suits both. */
    record Arrange(Instant from) implements Act {}

    /** Whoever has it offers that time and another, and the owner chooses. */
    record Offer(Instant from) implements Act {}

    record Choose(Instant from) implements Act {}

    /** The owner cannot be there and moves it. */
    record MoveVisit(Instant from, String reason) implements Act {}

    /** Nobody opened. */
    record Miss(String words) implements Act {}

    /** Whoever has it comes, to the time agreed on or as it fits, and begins. */
    record Arrive() implements Act {}

    /** Whoever came goes. */
    record Leave() implements Act {}

    /** Whoever has it promises something for a day. */
    record Promise(String words, int days) implements Act {}

    /** What was promised is kept, late or not. */
    record KeepPromise(String evidence) implements Act {}

    /** The owner agreed to another day. */
    record MovePromise(String reason, int days) implements Act {}

    /** Nobody said anything for days. */
    record BreakPromise() implements Act {}

    /** It is done; sometimes a photo shows it. */
    record Finish(String evidence) implements Act {}
  }
}
