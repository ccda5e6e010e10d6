package org.lintel.casework.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.NewCase;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.web.Refusals;
import org.lintel.service.Catalogue;

/** The fields of a case as the form at the desk sends them; missing ones are empty. */
public record NewCaseFields(
    @Nullable String submission,
    @Nullable String household,
    @Nullable String community,
    @Nullable String member,
    @Nullable String channel,
    @Nullable String place,
    @Nullable String problem,
    @Nullable String kind,
    @Nullable String severity,
    @Nullable String safety,
    @Nullable String spot,
    @Nullable String words,
    @Nullable String caller,
    @Nullable String phone,
    @Nullable String recovery) {

  static NewCaseFields empty() {
    return new NewCaseFields(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Taken in because an owner was called back. */
  static NewCaseFields after(String recovery) {
    return new NewCaseFields(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        recovery);
  }

  /** The same with what was typed before and not sent. */
  NewCaseFields with(CaseDraft.Typed typed) {
    return new NewCaseFields(
        submission,
        household,
        community,
        member,
        channel,
        typed.place(),
        typed.problem(),
        kind,
        severity,
        safety,
        typed.spot(),
        typed.words(),
        caller,
        phone,
        recovery);
  }

  /** What of it is kept until it is sent. */
  CaseDraft.Typed draft() {
    return new CaseDraft.Typed(text(words), text(place), text(problem), text(spot));
  }

  /** What stands in a field. */
  public static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  /** Whose case it is, found within the viewer's reach. */
  record Whose(int community, Optional<UUID> household, Optional<UUID> member) {}

  /** The case; empty when something is refused. */
  Optional<NewCase> read(Whose whose, Catalogue catalogue, Refusals refusals) {
    var channel =
        CaseChannel.OF_STAFF.stream().filter(way -> way.key().equals(text(channel()))).findFirst();
    if (channel.isEmpty()) {
      refusals.add("channel", "casework.choice.missing");
    }
    var spotText = new TypedText(text(spot));
    spotText.limit(refusals, "spot", NewCase.LONGEST_SPOT);
    var said = new TypedText(text(words));
    said.need(refusals, "words", NewCase.LONGEST_WORDS);
    var callerText = new TypedText(text(caller));
    callerText.limit(refusals, "caller", NewCase.LONGEST_CALLER);
    Optional<String> number = number(refusals);
    var classified = classified(catalogue, refusals);
    if (!refusals.isEmpty()) {
      return Optional.empty();
    }
    var as = classified.orElseThrow();
    return Optional.of(
        new NewCase(
            CasesController.id(text(submission)).orElseGet(UUID::randomUUID),
            whose.community(),
            whose.household(),
            whose.member(),
            callerText.line(),
            number,
            channel.orElseThrow(),
            CasesController.kind(text(kind)).orElse(as.problem().kind()),
            CasesController.severity(text(severity)).orElse(as.problem().severity()),
            as.problem().isSafety() || !text(safety).isEmpty(),
            as.classifier(),
            spotText.line(),
            said.words()));
  }

  private Optional<String> number(Refusals refusals) {
    if (text(phone).isBlank()) {
      return Optional.empty();
    }
    Optional<PhoneNumber> number = PhoneNumber.parse(text(phone));
    if (number.isEmpty()) {
      refusals.add("phone", "casework.new.phone.wrong");
    }
    return number.map(PhoneNumber::value);
  }

  private Optional<Catalogue.Classified.As> classified(Catalogue catalogue, Refusals refusals) {
    return classified(text(place), text(problem), catalogue, refusals);
  }

  /** The classifier of a place and a problem; says beside the fields what does not fit. */
  static Optional<Catalogue.Classified.As> classified(
      String place, String problem, Catalogue catalogue, Refusals refusals) {
    return switch (catalogue.classify(place, problem)) {
      case Catalogue.Classified.As as -> Optional.of(as);
      case Catalogue.Classified.NotThere _ -> {
        refusals.add("place", "casework.new.place.other");
        yield Optional.empty();
      }
      case Catalogue.Classified.Unknown _ -> {
        if (catalogue.offered().place(place).isEmpty()) {
          refusals.add("place", "casework.choice.missing");
        }
        if (catalogue.offered().problem(problem).isEmpty()) {
          refusals.add("problem", "casework.choice.missing");
        }
        yield Optional.empty();
      }
    };
  }
}
