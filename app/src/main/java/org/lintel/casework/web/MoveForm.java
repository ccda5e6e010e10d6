package org.lintel.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.casework.CaseMove;
import org.lintel.casework.ClosingOutcome;
import org.lintel.casework.OutsideBody;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Wait;
import org.lintel.platform.web.Refusals;

/**
 * A move as the form of a page sends it. Fields of a move are called {@code MOVE-FIELD} in
 * refusals, because one page holds the forms of several moves.
 */
final class MoveForm {

  static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 100;

  private final Map<String, String> typed;
  private final ServiceCase found;
  private final Refusals refusals = Refusals.none();
  private final Optional<CaseMove.Kind> kind;

  MoveForm(Map<String, String> typed, ServiceCase found) {
    this.typed = Map.copyOf(typed);
    this.found = found;
    this.kind = one(CaseMove.Kind.values(), CaseMove.Kind::key, text("move"));
  }

  Optional<CaseMove.Kind> kind() {
    return kind;
  }

  Map<String, String> typed() {
    return typed;
  }

  Refusals refusals() {
    return refusals;
  }

  /** The version of the case that the page showed; none matches when the field is not a number. */
  int version() {
    return number("version");
  }

  /** The move; empty when something is refused, which {@link #refusals} then names. */
  Optional<CaseMove> read() {
    if (kind.isEmpty()) {
      refusals.add("", "casework.move.unknown");
      return Optional.empty();
    }
    Optional<CaseMove> move =
        switch (kind.get()) {
          case ACKNOWLEDGE -> Optional.of(new CaseMove.Acknowledge());
          case ASSESS -> assess();
          case ASSIGN -> assign();
          case RELEASE -> Optional.of(new CaseMove.Release());
          case START -> Optional.of(new CaseMove.Start());
          case AWAIT -> await();
          case PROPOSE -> said(CaseMove.Propose::new);
          case ACCEPT_REMEDY -> Optional.of(new CaseMove.AcceptRemedy());
          case REFUSE_REMEDY -> said(CaseMove.RefuseRemedy::new);
          case FINISH -> said(CaseMove.Finish::new);
          case CONFIRM -> Optional.of(new CaseMove.Confirm());
          case CLOSE -> close();
          case REOPEN -> said(CaseMove.Reopen::new);
          case ESCALATE -> said(CaseMove.Escalate::new);
          case TAKE_OUTSIDE -> takeOutside();
        };
    return refusals.isEmpty() ? move : Optional.empty();
  }

  private Optional<CaseMove> assess() {
    var what = CasesController.kind(text("kind"));
    var severity = CasesController.severity(text("severity"));
    if (what.isEmpty()) {
      refuse("kind", "casework.choice.missing");
    }
    if (severity.isEmpty()) {
      refuse("severity", "casework.choice.missing");
    }
    return what.flatMap(
        kind -> severity.map(grave -> new CaseMove.Assess(kind, grave, !text("safety").isEmpty())));
  }

  private Optional<CaseMove> assign() {
    Optional<UUID> handler = CasesController.id(text("handler"));
    if (handler.isEmpty()) {
      refuse("handler", "casework.choice.missing");
    }
    return handler.map(CaseMove.Assign::new);
  }

  private Optional<CaseMove> await() {
    Optional<Wait.On> on = one(Wait.On.values(), Wait.On::key, text("on"));
    if (on.isEmpty()) {
      refuse("on", "casework.choice.missing");
    }
    int days = number("days");
    if (days < 1 || days > Wait.LONGEST) {
      refuse("days", "casework.await.days.outside", text("days"), Wait.LONGEST);
    }
    Optional<LocalDate> next = day("next");
    if (next.isEmpty()) {
      refuse("next", "casework.await.next.missing");
    }
    Optional<String> reason = words();
    return on.flatMap(whom ->
        next.flatMap(day -> reason.map(why -> new CaseMove.Await(new Wait(whom, why, days, day)))));
  }

  private Optional<CaseMove> close() {
    var outcome = one(ClosingOutcome.Kind.values(), ClosingOutcome.Kind::key, text("outcome"));
    if (outcome.isEmpty()) {
      refuse("outcome", "casework.choice.missing");
    }
    Optional<String> words = words();
    return outcome.flatMap(how -> outcome(how, words.orElse(""))).map(CaseMove.Close::new);
  }

  private Optional<ClosingOutcome> outcome(ClosingOutcome.Kind how, String words) {
    return switch (how) {
      case REMEDIED -> Optional.of(new ClosingOutcome.Remedied(words));
      case EXPLAINED -> Optional.of(new ClosingOutcome.Explained(words));
      case NOT_OURS -> name("whose").map(whose -> new ClosingOutcome.NotOurs(whose, words));
      case WITHDRAWN -> Optional.of(new ClosingOutcome.Withdrawn(words));
      case UNREACHABLE -> unreachable(words);
      case DUPLICATE ->
          Optional.of(
              new ClosingOutcome.DuplicateOf(found.duplicateOf().orElse(found.id()), words));
    };
  }

  private Optional<ClosingOutcome> unreachable(String words) {
    int attempts = number("attempts");
    if (attempts < ClosingOutcome.Unreachable.FEWEST
        || attempts > ClosingOutcome.Unreachable.MOST) {
      refuse(
          "attempts",
          "casework.close.attempts.outside",
          text("attempts"),
          ClosingOutcome.Unreachable.FEWEST,
          ClosingOutcome.Unreachable.MOST);
    }
    return Optional.of(new ClosingOutcome.Unreachable(attempts, words));
  }

  private Optional<CaseMove> takeOutside() {
    Optional<OutsideBody> body = one(OutsideBody.values(), OutsideBody::key, text("body"));
    if (body.isEmpty()) {
      refuse("body", "casework.choice.missing");
    }
    Optional<String> number = name("number");
    return body.flatMap(where -> number.map(known -> new CaseMove.TakeOutside(where, known)));
  }

  private Optional<CaseMove> said(Function<String, CaseMove> move) {
    return words().map(move);
  }

  private Optional<String> words() {
    var words = new TypedText(text("words"));
    return words.need(refusals, field("words"), LONGEST)
        ? Optional.of(words.words())
        : Optional.empty();
  }

  private Optional<String> name(String field) {
    var name = new TypedText(text(field));
    return name.need(refusals, field(field), LONGEST_NAME)
        ? Optional.of(name.line())
        : Optional.empty();
  }

  private Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private int number(String field) {
    String digits = text(field).strip();
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }

  private void refuse(String field, String key, Object... arguments) {
    refusals.add(field(field), key, arguments);
  }

  private String field(String name) {
    return kind.map(CaseMove.Kind::key).orElse("") + "-" + name;
  }

  private static <T> Optional<T> one(T[] values, Function<T, String> key, String typed) {
    return Arrays.stream(values).filter(value -> key.apply(value).equals(typed)).findFirst();
  }
}
