package org.lintel.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.ActingOnMany;
import org.lintel.casework.ActingOnMany.Marked;
import org.lintel.casework.BulkAct;
import org.lintel.casework.Talking;
import org.lintel.casework.Wait;
import org.lintel.platform.web.Refusals;

/** An act on the cases that were marked, as a form sends it. */
record BulkForm(
    List<Marked> marked, Optional<BulkAct.Kind> kind, UUID submission, Map<String, String> typed) {

  static BulkForm of(List<String> marks, Map<String, String> typed) {
    return new BulkForm(
        BulkPages.marked(marks),
        BulkAct.Kind.of(typed.getOrDefault("act", "")),
        CasesController.id(typed.getOrDefault("submission", "")).orElseGet(UUID::randomUUID),
        Map.copyOf(typed));
  }

  String back() {
    return Back.of(typed, CaseAddress.PATH);
  }

  /** Whether anything is marked, and not more than is done at once. */
  Refusals refusals() {
    var refusals = Refusals.none();
    if (kind.isEmpty()) {
      refusals.add("", "casework.bulk.unknown");
    }
    if (marked.isEmpty()) {
      refusals.add("", "casework.bulk.none");
    }
    if (marked.size() > ActingOnMany.MOST) {
      refusals.add("", "casework.bulk.many", marked.size(), ActingOnMany.MOST);
    }
    return refusals;
  }

  /**
   * The act; empty when something is refused.
   *
   * @param today first day that a message may name
   */
  Optional<BulkAct> read(Refusals refusals, LocalDate today) {
    Optional<BulkAct> act =
        switch (kind.orElseThrow()) {
          case ASSIGN ->
              chosen(refusals, CasesController.id(text("handler")), "handler")
                  .map(BulkAct.Assign::new);
          case SEVERITY ->
              chosen(refusals, CasesController.severity(text("severity")), "severity")
                  .map(BulkAct.Judge::new);
          case NOTE -> words(refusals).map(BulkAct.Note::new);
          case MESSAGE -> message(refusals, today);
        };
    return refusals.isEmpty() ? act : Optional.empty();
  }

  private Optional<BulkAct> message(Refusals refusals, LocalDate today) {
    var day = new TypedDay(text("until"));
    @Nullable LocalDate until = day.day();
    if (day.need(refusals, "until")
        && until != null
        && (until.isBefore(today) || until.isAfter(today.plusDays(Wait.LONGEST)))) {
      refusals.add("until", "casework.plan.outside", text("until"), Wait.LONGEST);
    }
    return words(refusals).map(words -> new BulkAct.Message(words, Optional.ofNullable(until)));
  }

  private Optional<String> words(Refusals refusals) {
    var words = new TypedText(text("words"));
    return words.need(refusals, "words", Talking.LONGEST)
        ? Optional.of(words.words())
        : Optional.empty();
  }

  private static <T> Optional<T> chosen(Refusals refusals, Optional<T> value, String field) {
    if (value.isEmpty()) {
      refusals.add(field, "casework.choice.missing");
    }
    return value;
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }
}
