package org.lintel.expectation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.NewExpectation;
import org.lintel.platform.web.Refusals;

/** What somebody expects, as the form sends it. */
record ExpectationForm(Map<String, String> typed) {

  ExpectationForm {
    typed = Map.copyOf(typed);
  }

  /** Whose it is: a community's number, and a household with one of its members where known. */
  record Whose(int community, Optional<UUID> household, Optional<UUID> member) {}

  /** The entry; empty when something is refused. */
  Optional<NewExpectation> read(Whose whose, LocalDate today, Refusals refusals) {
    Optional<String> words =
        new TypedText(text("words"))
            .need(refusals, "words", "expectation.register.words", NewExpectation.LONGEST_WORDS);
    Optional<Expectation.Strength> strength = Expectation.Strength.of(text("strength"));
    if (strength.isEmpty()) {
      refusals.named("strength", "expectation.register.strength", "expectation.choice.missing");
    }
    Optional<Expectation.Source> source = Expectation.Source.of(text("source"));
    if (source.isEmpty()) {
      refusals.named("source", "expectation.register.source", "expectation.choice.missing");
    }
    Optional<LocalDate> since =
        text("since").isBlank() ? Optional.of(today) : day("since", refusals);
    Optional<LocalDate> until = text("until").isBlank() ? Optional.empty() : day("until", refusals);
    if (since.isPresent() && since.get().isAfter(today)) {
      refusals.add("since", "expectation.register.since.ahead", since.get());
    }
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      refusals.add("until", "expectation.register.until.before", until.get(), since.get());
    }
    if (!refusals.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewExpectation(
            TypedText.id(text("submission")).orElseGet(UUID::randomUUID),
            whose.community(),
            whose.household(),
            whose.member(),
            words.orElseThrow(),
            strength.orElseThrow(),
            source.orElseThrow(),
            since.orElseThrow(),
            until));
  }

  private Optional<LocalDate> day(String field, Refusals refusals) {
    try {
      return Optional.of(LocalDate.parse(text(field).strip()))
          .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
          .or(() -> {
            refusals.add(field, "expectation.register.day", text(field));
            return Optional.empty();
          });
    } catch (DateTimeParseException _) {
      refusals.add(field, "expectation.register.day", text(field));
      return Optional.empty();
    }
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }
}
