package org.lintel.expectation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.expectation.OwnersWord;
import org.lintel.expectation.PromiseMove;
import org.lintel.platform.web.Refusals;

/**
 * A move as the form of a page sends it. Fields of a move are called {@code MOVE-FIELD} in
 * refusals, because one page holds the forms of several moves.
 */
final class PromiseMoveForm {

  static final int LONGEST = 1000;

  /** What is chosen when the owner was told another date and has not agreed to it. */
  static final String NOT_AGREED = "none";

  /** What time does, and what is a choice in the form of another date. */
  private static final Set<PromiseMove.Kind> NO_FORM =
      EnumSet.of(PromiseMove.Kind.EXPIRE, PromiseMove.Kind.ANNOUNCE);

  private final Map<String, String> typed;
  private final ZoneId zone;
  private final Instant now;
  private final Refusals refusals = Refusals.none();
  private final Optional<PromiseMove.Kind> kind;

  PromiseMoveForm(Map<String, String> typed, ZoneId zone, Instant now) {
    this.typed = Map.copyOf(typed);
    this.zone = zone;
    this.now = now;
    this.kind =
        Arrays.stream(PromiseMove.Kind.values())
            .filter(each -> !NO_FORM.contains(each) && each.key().equals(text("move")))
            .findFirst();
  }

  PromisePage.Typed typed() {
    return new PromisePage.Typed(kind.map(PromiseMove.Kind::key).orElse(""), typed);
  }

  Refusals refusals() {
    return refusals;
  }

  int version() {
    return TypedText.version(text("version"));
  }

  /** The move; empty when something is refused, which {@link #refusals} then names. */
  Optional<PromiseMove> read() {
    if (kind.isEmpty()) {
      refusals.add("", "expectation.move.unknown");
      return Optional.empty();
    }
    Optional<PromiseMove> move =
        switch (kind.get()) {
          case KEEP -> keep();
          case RENEGOTIATE -> renegotiate();
          case GIVE_UP -> said(PromiseMove.GiveUp::new);
          case WITHDRAW -> withdraw();
          case REOPEN -> said(PromiseMove.Reopen::new);
          case ENTRUST -> entrust();
          case ANNOUNCE, EXPIRE -> Optional.empty();
        };
    return refusals.isEmpty() ? move : Optional.empty();
  }

  private Optional<PromiseMove> keep() {
    Optional<Instant> at = timeOrNow("at");
    Optional<String> evidence = words();
    return at.flatMap(when -> evidence.map(shown -> new PromiseMove.Keep(shown, when)));
  }

  private Optional<PromiseMove> renegotiate() {
    Optional<Instant> due = Shown.typed(text("due"), zone);
    if (due.isEmpty()) {
      Shown.refuse(refusals, field("due"), "expectation.field.due", text("due"));
    }
    Optional<String> reason = words();
    if (text("way").equals(NOT_AGREED)) {
      return due.flatMap(date -> reason.map(why -> new PromiseMove.Announce(date, why)));
    }
    Optional<OwnersWord> word = word();
    return due.flatMap(date ->
        word.flatMap(how -> reason.map(why -> new PromiseMove.Renegotiate(date, how, why))));
  }

  private Optional<PromiseMove> withdraw() {
    Optional<OwnersWord> word = word();
    Optional<String> reason = words();
    return word.flatMap(how -> reason.map(why -> new PromiseMove.Withdraw(how, why)));
  }

  private Optional<PromiseMove> entrust() {
    Optional<UUID> to = TypedText.id(text("to"));
    if (to.isEmpty()) {
      choose("to");
    }
    return to.map(PromiseMove.Entrust::new);
  }

  /** How and when she said it; when nothing says when, it was now. */
  private Optional<OwnersWord> word() {
    Optional<OwnersWord.Way> way = OwnersWord.Way.of(text("way"));
    if (way.isEmpty()) {
      choose("way");
    }
    Optional<Instant> at = timeOrNow("said");
    return way.flatMap(how -> at.map(when -> new OwnersWord(how, when)));
  }

  private Optional<Instant> timeOrNow(String field) {
    if (text(field).isBlank()) {
      return Optional.of(now);
    }
    Optional<Instant> at = Shown.typed(text(field), zone);
    if (at.isEmpty()) {
      Shown.refuse(refusals, field(field), "expectation.field." + field, text(field));
    }
    return at;
  }

  private Optional<PromiseMove> said(Function<String, PromiseMove> move) {
    return words().map(move);
  }

  private Optional<String> words() {
    return new TypedText(text("words"))
        .need(refusals, field("words"), "expectation.words." + key(), LONGEST);
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }

  private void choose(String field) {
    String label = "expectation.field." + key() + "." + field;
    refusals.named(field(field), label, "expectation.choice.missing");
  }

  String field(String name) {
    return key() + "-" + name;
  }

  private String key() {
    return kind.map(PromiseMove.Kind::key).orElse("");
  }
}
