package org.lintel.casework;

import java.util.Locale;

/**
 * Where a case stands. What a state allows is a method of it: a move that is not there does not
 * compile. {@link CaseMachine} offers the same to forms, which can ask for anything.
 */
public sealed interface CaseState {

  /** Not settled yet. */
  sealed interface Open extends CaseState {

    default Escalated escalate(int level, String reason) {
      return new Escalated(level, reason);
    }

    default Disputed takeOutside(OutsideBody body, String number) {
      return new Disputed(body, number);
    }
  }

  /** Somebody can be given the case, and work has not begun. */
  sealed interface Assignable extends Open {

    default Assigned assign() {
      return new Assigned();
    }
  }

  /** Work can begin or go on. */
  sealed interface Startable extends Open {

    default InProgress start() {
      return new InProgress();
    }
  }

  /** Work is under way, or could be at once. */
  sealed interface Workable extends Open {

    default Waiting await(Wait wait) {
      return new Waiting(wait);
    }

    default RemedyProposed propose(String remedy) {
      return new RemedyProposed(remedy);
    }

    default Done finish(String evidence) {
      return new Done(evidence);
    }
  }

  /** Can be taken up again. */
  sealed interface Reopenable extends CaseState {

    default Reopened reopen(String reason) {
      return new Reopened(reason);
    }
  }

  /** It came in; nobody has answered the owner. */
  record Received() implements Open {

    public Acknowledged acknowledge() {
      return new Acknowledged();
    }
  }

  /** The owner knows that it was heard. */
  record Acknowledged() implements Open {

    public Assessed assess() {
      return new Assessed();
    }
  }

  /** What it is and how much hangs on it is decided; nobody has it yet. */
  record Assessed() implements Assignable {}

  record Assigned() implements Assignable, Startable, Workable {

    public Assessed release() {
      return new Assessed();
    }
  }

  record InProgress() implements Workable {}

  record Waiting(Wait pause) implements Startable, Workable {}

  /** The owner has been offered something and has not said whether she takes it. */
  record RemedyProposed(String remedy) implements Open {

    public RemedyAccepted accept() {
      return new RemedyAccepted(remedy);
    }

    public RemedyRefused refuse(String reason) {
      return new RemedyRefused(reason);
    }
  }

  record RemedyAccepted(String remedy) implements Startable, Workable {}

  record RemedyRefused(String reason) implements Startable, Workable {}

  /** Staff say that it is done and what shows it; the owner has not said so. */
  record Done(String evidence) implements Reopenable {

    public Confirmed confirm(Confirmation by) {
      return new Confirmed(by);
    }
  }

  record Confirmed(Confirmation by) implements Reopenable {}

  record Closed(ClosingOutcome outcome) implements Reopenable {}

  record Reopened(String reason) implements Assignable, Startable, Workable {}

  record Escalated(int level, String reason) implements Startable, Workable {}

  /** A body outside the company deals with it; work can go on. */
  record Disputed(OutsideBody body, String number) implements Startable, Workable {}

  /** How the state is kept and named: one word for each. */
  default Kind kind() {
    return switch (this) {
      case Received _ -> Kind.RECEIVED;
      case Acknowledged _ -> Kind.ACKNOWLEDGED;
      case Assessed _ -> Kind.ASSESSED;
      case Assigned _ -> Kind.ASSIGNED;
      case InProgress _ -> Kind.IN_PROGRESS;
      case Waiting _ -> Kind.WAITING;
      case RemedyProposed _ -> Kind.REMEDY_PROPOSED;
      case RemedyAccepted _ -> Kind.REMEDY_ACCEPTED;
      case RemedyRefused _ -> Kind.REMEDY_REFUSED;
      case Done _ -> Kind.DONE;
      case Confirmed _ -> Kind.CONFIRMED;
      case Closed _ -> Kind.CLOSED;
      case Reopened _ -> Kind.REOPENED;
      case Escalated _ -> Kind.ESCALATED;
      case Disputed _ -> Kind.DISPUTED;
    };
  }

  /** Words for the states. */
  enum Kind {
    RECEIVED,
    ACKNOWLEDGED,
    ASSESSED,
    ASSIGNED,
    IN_PROGRESS,
    WAITING,
    REMEDY_PROPOSED,
    REMEDY_ACCEPTED,
    REMEDY_REFUSED,
    DONE,
    CONFIRMED,
    CLOSED,
    REOPENED,
    ESCALATED,
    DISPUTED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
