package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.casework.Open311Request;
import org.lintel.casework.Open311Request.Publication;
import org.lintel.casework.Open311Requests;
import org.lintel.casework.RevealingAReporter;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.ShowingToThePublic;
import org.lintel.identity.ApiKey;
import org.lintel.identity.ApiKeys;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What staff read of a case that came in by a program, or that everybody may see. */
@Component
class Open311Cases {

  private final Open311Requests requests;
  private final ShowingToThePublic showing;
  private final RevealingAReporter revealing;
  private final ApiKeys keys;

  Open311Cases(
      Open311Requests requests,
      ShowingToThePublic showing,
      RevealingAReporter revealing,
      ApiKeys keys) {
    this.requests = requests;
    this.showing = showing;
    this.revealing = revealing;
    this.keys = keys;
  }

  /** A line on the page of the case, with the way here; none where nothing is open. */
  Stream<CasePage.Fact> fact(ServiceCase found, boolean mayHandle, Text text) {
    Optional<Open311Request> request = requests.of(found);
    if (request.isEmpty() && !showing.isPossible(found)) {
      return Stream.empty();
    }
    return Stream.of(
        new CasePage.Fact(
            text.get("casework.open311.case.fact"),
            standing(found, request, text),
            mayHandle ? "/cases/" + found.id() + "/open311" : ""));
  }

  private String standing(ServiceCase found, Optional<Open311Request> request, Text text) {
    boolean isShown =
        request.filter(Open311Request::isPublic).isPresent() && showing.isPossible(found);
    if (!isShown) {
      return text.get("casework.open311.case.hidden");
    }
    boolean hasWords = request.filter(Open311Request::hasWords).isPresent();
    return text.get("casework.open311.case.public" + (hasWords ? ".words" : ""));
  }

  Open311CasePage page(ServiceCase found, Refusals refusals, Text text) {
    Optional<Open311Request> request = requests.of(found);
    var facts = new ArrayList<CasePage.Fact>();
    facts.add(fact("standing", standing(found, request, text), text));
    facts.add(fact("by", by(request, text), text));
    request
        .flatMap(Open311Request::point)
        .ifPresent(
            point -> facts.add(fact("point", point.latitude() + ", " + point.longitude(), text)));
    request
        .map(Open311Request::building)
        .filter(building -> !building.isEmpty())
        .ifPresent(building -> facts.add(fact("building", building, text)));
    return new Open311CasePage(
        "/cases/" + found.id(),
        "#" + found.code(),
        facts,
        request.map(Open311Request::mediaUrl).orElse(""),
        showing.isPossible(found) ? Optional.of(decision(request, text)) : Optional.empty(),
        revealing.isPossible(found),
        refusals);
  }

  private static CasePage.Fact fact(String what, String value, Text text) {
    return new CasePage.Fact(text.get("casework.open311.case." + what), value, "");
  }

  private String by(Optional<Open311Request> request, Text text) {
    Map<UUID, String> names =
        keys.of(ApiKey.Scope.OPEN311_REPORT).stream()
            .collect(Collectors.toMap(ApiKey::id, ApiKey::name));
    return request
        .flatMap(Open311Request::key)
        .flatMap(key -> Optional.ofNullable(names.get(key)))
        .orElse(text.get("casework.open311.case.by.none"));
  }

  /** By rule is a choice only for what a program brought: nothing else is shown by itself. */
  private static Open311CasePage.Decision decision(Optional<Open311Request> request, Text text) {
    boolean isBrought = request.flatMap(Open311Request::key).isPresent();
    List<Option> choices =
        Stream.of(Publication.values())
            .filter(choice -> isBrought || choice != Publication.BY_RULE)
            .map(choice ->
                new Option(key(choice), text.get("casework.open311.case.choice." + key(choice))))
            .toList();
    return new Open311CasePage.Decision(
        choices,
        key(request.map(Open311Request::publication).orElse(Publication.HIDDEN)),
        request.filter(Open311Request::hasWords).isPresent());
  }

  private static String key(Publication publication) {
    return publication.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice that was sent, if it is one that the form offers for the case. */
  Optional<Publication> chosen(ServiceCase found, String sent, Text text) {
    return Stream.of(Publication.values())
        .filter(choice -> key(choice).equals(sent))
        .filter(choice ->
            decision(requests.of(found), text).choices().stream()
                .anyMatch(option -> option.value().equals(key(choice))))
        .findFirst();
  }
}
