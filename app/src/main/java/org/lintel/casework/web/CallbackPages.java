package org.lintel.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.casework.recovery.CallOutcome;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.casework.recovery.RecoveryCause;
import org.lintel.casework.recovery.RecoveryRules;
import org.lintel.channel.ContactedLately;
import org.lintel.expectation.PromiseParts;
import org.lintel.expectation.PromiseSource;
import org.lintel.expectation.Promises;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.AnswersToFollow;
import org.springframework.stereotype.Component;

/** Makes the page of one owner to call back. */
@Component
class CallbackPages {

  static final String TEMPLATE = "casework/callback";

  private final Recoveries recoveries;
  private final RecoveryRules rules;
  private final HeardBefore heard;
  private final CallbackParts parts;
  private final Identifiers identifiers;

  CallbackPages(
      Recoveries recoveries,
      RecoveryRules rules,
      HeardBefore heard,
      CallbackParts parts,
      Identifiers identifiers) {
    this.recoveries = recoveries;
    this.rules = rules;
    this.heard = heard;
    this.parts = parts;
    this.identifiers = identifiers;
  }

  /** The company's own words for the call; empty: as shipped. */
  String script() {
    return rules.settings().script();
  }

  CallbackPage of(
      Viewer viewer, Text text, Recovery found, Map<String, String> typed, Refusals refusals) {
    Instant now = recoveries.now();
    return new CallbackPage(
        head(viewer, found, now, text),
        new CallbackPage.Rights(
            !found.isClosed() && found.whom().member().isPresent(),
            found.isRestricted() && !found.isClosed() && found.calls().called().isPresent(),
            found.isRestricted(),
            found.check().isDue(now)),
        heard.of(viewer, found, recoveries.sources(viewer, found), text),
        new CallbackPage.Script(CallbackWords.script(script(), text)),
        call(found, now, text),
        parts.tracks(found, text),
        heard.promises(viewer, found, text),
        parts.gestures(viewer, found, text),
        parts.history(found, text),
        typed,
        refusals);
  }

  private CallbackPage.Head head(Viewer viewer, Recovery found, Instant now, Text text) {
    Optional<Integer> number = recoveries.caseNumber(found);
    return new CallbackPage.Head(
        found.href(),
        found.version(),
        CallbackWords.who(found, text),
        (found.place().name() + " " + found.whom().home()).strip(),
        viewer.may(Permission.READ_OWNERS) ? "/owners/" + found.whom().household() : "",
        CallbackWords.phone(found),
        CallbackWords.reasons(found, text),
        CallbackWords.due(found, now, text),
        CallbackWords.isLate(found, now),
        number.map(each -> "#A" + each).orElse(""),
        found
            .caseId()
            .filter(_ -> viewer.may(Permission.READ_CASES))
            .map(id -> "/cases/" + id)
            .orElse(""),
        found
            .check()
            .result()
            .map(result ->
                text.get(
                    (found.check().isHerWord()
                            ? "casework.callback.said."
                            : "casework.callback.check.")
                        + result.key()))
            .orElse(""));
  }

  /** That she cannot be reached is offered when it was tried often enough. */
  private CallbackPage.CallForm call(Recovery found, Instant now, Text text) {
    boolean isTried = found.calls().tries() >= Recovery.ENOUGH_TRIES;
    LocalDate tomorrow = LocalDate.ofInstant(now, found.place().zone()).plusDays(1);
    return new CallbackPage.CallForm(
        identifiers.next().toString(),
        Arrays.stream(CallOutcome.values())
            .filter(outcome -> isTried || outcome != CallOutcome.UNREACHABLE)
            .map(outcome ->
                new Option(outcome.key(), text.get("casework.callback.outcome." + outcome.key())))
            .toList(),
        tomorrow.toString(),
        isTried
            ? text.get("casework.callback.tries.enough", found.calls().tries())
            : CallbackWords.tries(found, text),
        heard.lately(found));
  }

  /** What she said, what she was promised, and how often she was contacted. */
  @Component
  static class HeardBefore {

    private final AnswersToFollow answers;
    private final Promises promises;
    private final PromiseParts parts;
    private final ContactedLately lately;

    HeardBefore(
        AnswersToFollow answers, Promises promises, PromiseParts parts, ContactedLately lately) {
      this.answers = answers;
      this.promises = promises;
      this.parts = parts;
      this.lately = lately;
    }

    ContactedLately.Lately lately(Recovery found) {
      return lately.of(found.place().communityId(), found.whom().household(), found.place().zone());
    }

    List<CallbackPage.Said> of(Viewer viewer, Recovery found, List<UUID> sources, Text text) {
      return sources.stream()
          .flatMap(source ->
              found.cause() == RecoveryCause.PROMISE
                  ? broken(viewer, source, text)
                  : said(viewer, found, source, text))
          .toList();
    }

    private Stream<CallbackPage.Said> said(Viewer viewer, Recovery found, UUID source, Text text) {
      return answers
          .said(viewer, found.place().communityId(), source)
          .map(said ->
              new CallbackPage.Said(
                  said.wave(),
                  "",
                  said.isHidden() ? text.get("casework.callback.said.hidden") : "",
                  said.lines()))
          .stream();
    }

    private Stream<CallbackPage.Said> broken(Viewer viewer, UUID source, Text text) {
      try {
        var promise = promises.find(viewer, source);
        return Stream.of(
            new CallbackPage.Said(
                text.get(
                    "casework.callback.said.promise",
                    Shown.minute(promise.due(), promise.place().zone())),
                "/promises/" + source,
                "",
                List.of(promise.words())));
      } catch (NotFound _) {
        // She calls back without reading promises: then its content is not hers to see.
        return Stream.empty();
      }
    }

    Optional<Part> promises(Viewer viewer, Recovery found, Text text) {
      return parts.madeAt(
          viewer,
          text,
          PromiseSource.SURVEY,
          found.place().communityId(),
          found.id(),
          !found.isClosed() && viewer.may(Permission.MAKE_PROMISES));
    }
  }
}
