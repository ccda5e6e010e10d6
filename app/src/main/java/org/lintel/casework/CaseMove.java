package org.lintel.casework;

import java.util.Locale;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;

/** What somebody wants to do with a case. */
public sealed interface CaseMove {

  record Acknowledge() implements CaseMove {}

  record Assess(CaseKind what, Severity severity, boolean isSafety) implements CaseMove {}

  record Assign(UUID handler) implements CaseMove {}

  record Release() implements CaseMove {}

  record Start() implements CaseMove {}

  record Await(Wait pause) implements CaseMove {}

  record Propose(String remedy) implements CaseMove {}

  record AcceptRemedy() implements CaseMove {}

  record RefuseRemedy(String reason) implements CaseMove {}

  /** Done, and what shows that it is. */
  record Finish(String evidence) implements CaseMove {}

  record Confirm() implements CaseMove {}

  record Close(ClosingOutcome outcome) implements CaseMove {}

  record Reopen(String reason) implements CaseMove {}

  record Escalate(String reason) implements CaseMove {}

  record TakeOutside(OutsideBody body, String number) implements CaseMove {}

  default Kind kind() {
    return switch (this) {
      case Acknowledge _ -> Kind.ACKNOWLEDGE;
      case Assess _ -> Kind.ASSESS;
      case Assign _ -> Kind.ASSIGN;
      case Release _ -> Kind.RELEASE;
      case Start _ -> Kind.START;
      case Await _ -> Kind.AWAIT;
      case Propose _ -> Kind.PROPOSE;
      case AcceptRemedy _ -> Kind.ACCEPT_REMEDY;
      case RefuseRemedy _ -> Kind.REFUSE_REMEDY;
      case Finish _ -> Kind.FINISH;
      case Confirm _ -> Kind.CONFIRM;
      case Close _ -> Kind.CLOSE;
      case Reopen _ -> Kind.REOPEN;
      case Escalate _ -> Kind.ESCALATE;
      case TakeOutside _ -> Kind.TAKE_OUTSIDE;
    };
  }

  /** Words for the moves. */
  enum Kind {
    ACKNOWLEDGE,
    ASSESS,
    ASSIGN,
    RELEASE,
    START,
    AWAIT,
    PROPOSE,
    ACCEPT_REMEDY,
    REFUSE_REMEDY,
    FINISH,
    CONFIRM,
    CLOSE,
    REOPEN,
    ESCALATE,
    TAKE_OUTSIDE;

    /** Part of message keys, and the value of a form. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
