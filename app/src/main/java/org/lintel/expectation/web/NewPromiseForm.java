package org.lintel.expectation.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.expectation.NewPromise;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseMachine;
import org.lintel.expectation.PromiseOrigin;
import org.lintel.expectation.PromiseSource;
import org.lintel.platform.web.Refusals;

/** What is promised and by when, as the form sends it. */
record NewPromiseForm(Map<String, String> typed) {

  NewPromiseForm {
    typed = Map.copyOf(typed);
  }

  /** The promise; empty when something is refused. */
  Optional<NewPromise> read(PromiseRecipients.To to, Instant now, Refusals refusals) {
    Optional<String> words =
        new TypedText(text("words"))
            .need(refusals, "words", "expectation.new.words", NewPromise.LONGEST_WORDS);
    Optional<Instant> due = due(to, now, refusals);
    Optional<UUID> responsible = TypedText.id(text("responsible"));
    if (responsible.isEmpty()) {
      refusals.named("responsible", "expectation.fact.responsible", "expectation.choice.missing");
    }
    Optional<Promise.Where> where = where(to, refusals);
    if (!refusals.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewPromise(
            TypedText.id(text("submission")).orElseGet(UUID::randomUUID),
            to.community().id(),
            to.household(),
            words.orElseThrow(),
            where.orElseThrow(),
            responsible.orElseThrow(),
            due.orElseThrow()));
  }

  /** A date that was typed goes before one that was touched. */
  private Optional<Instant> due(PromiseRecipients.To to, Instant now, Refusals refusals) {
    boolean isTyped = !text("other").isBlank();
    String chosen = isTyped ? text("other") : text("due");
    Optional<Instant> due = Shown.typed(chosen, to.community().zone());
    if (due.isEmpty()) {
      Shown.refuse(refusals, "other", "expectation.new.other", chosen);
    } else if (!due.get().isAfter(now)) {
      refusals.add("other", "expectation.refusal.date-not-ahead");
    } else if (due.get().isAfter(now.plus(PromiseMachine.FARTHEST))) {
      refusals.add("other", "expectation.refusal.date-too-far");
    }
    return due;
  }

  private Optional<Promise.Where> where(PromiseRecipients.To to, Refusals refusals) {
    if (to.origin().isPresent()) {
      PromiseOrigin.Origin origin = to.origin().get();
      return Optional.of(
          new Promise.Where(
              origin.source(), Optional.of(origin.id()), origin.label(), origin.href()));
    }
    Optional<PromiseSource> source =
        PromiseSource.of(text("source")).filter(PromiseSource.OF_STAFF::contains);
    if (source.isEmpty()) {
      refusals.named("source", "expectation.fact.where", "expectation.choice.missing");
    }
    return source.map(which -> new Promise.Where(which, Optional.empty(), "", ""));
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }
}
