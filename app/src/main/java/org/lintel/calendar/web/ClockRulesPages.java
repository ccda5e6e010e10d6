package org.lintel.calendar.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.ClockTerms;
import org.lintel.calendar.KeepingRules;
import org.lintel.calendar.RuleForm;
import org.lintel.calendar.RuleTopics;
import org.lintel.calendar.Severity;
import org.lintel.calendar.TryingRules;
import org.lintel.calendar.web.ClockRulesPage.Trial;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the page of rules together, with what they say of a thing that nobody reported. */
@Component
class ClockRulesPages {

  private final KeepingRules rules;
  private final TryingRules trying;
  private final Communities communities;
  private final ObjectProvider<RuleTopics> topics;
  private final Clock clock;

  ClockRulesPages(
      KeepingRules rules,
      TryingRules trying,
      Communities communities,
      ObjectProvider<RuleTopics> topics,
      Clock clock) {
    this.rules = rules;
    this.trying = trying;
    this.communities = communities;
    this.topics = topics;
    this.clock = clock;
  }

  RulePage one(Viewer viewer, Optional<UUID> rule, RuleForm form, Refusals refusals, Text text) {
    return new RulePage(
        rule.map(rules::versions).orElse(List.of()),
        form,
        communities(viewer),
        topics.orderedStream().flatMap(each -> each.groups(text).stream()).toList(),
        refusals);
  }

  List<Community> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.MANAGE_SETTINGS);
  }

  ClockRulesPage list(Viewer viewer, Trial typed, Text text) {
    List<Community> visible = communities(viewer);
    Optional<Community> chosen = chosen(visible, typed.community());
    var refusals = Refusals.none();
    var trial =
        new Trial(
            chosen.map(Community::code).orElse(""),
            kind(typed),
            severity(typed).name(),
            at(chosen, typed.at()));
    Optional<LocalDateTime> at = time(trial.at(), refusals);
    var explanations =
        chosen.isEmpty() || at.isEmpty()
            ? List.<ExplainedClock>of()
            : explained(viewer, chosen.get(), trial, at.get(), text);
    return new ClockRulesPage(rules.all(), visible, trial, explanations, refusals);
  }

  private List<ExplainedClock> explained(
      Viewer viewer, Community community, Trial trial, LocalDateTime at, Text text) {
    var terms = new ClockTerms("case", trial.kind(), Severity.valueOf(trial.severity()));
    return trying
        .of(viewer, community.uuid(), terms, at.atZone(community.zone()).toInstant())
        .stream()
        .map(explanation -> ExplainedClock.of(explanation, text))
        .toList();
  }

  private static Optional<Community> chosen(List<Community> visible, String code) {
    return visible.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .or(() -> visible.stream().findFirst());
  }

  private static String kind(Trial typed) {
    return ClockRulesPage.KINDS.contains(typed.kind()) ? typed.kind() : "complaint";
  }

  private static Severity severity(Trial typed) {
    return Arrays.stream(Severity.values())
        .filter(each -> each.name().equals(typed.severity()))
        .findFirst()
        .orElse(Severity.NORMAL);
  }

  /** As it was typed; without anything typed, now. */
  private String at(Optional<Community> community, String typed) {
    return typed.isBlank()
        ? community
            .map(each ->
                clock
                    .instant()
                    .atZone(each.zone())
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString())
            .orElse("")
        : typed.strip();
  }

  private static Optional<LocalDateTime> time(String words, Refusals refusals) {
    try {
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(words.replace(' ', 'T')))
              .filter(at -> isNear(at, words, refusals));
    } catch (DateTimeException e) {
      refusals.add("at", "calendar.trial.refused", words);
      return Optional.empty();
    }
  }

  private static boolean isNear(LocalDateTime at, String words, Refusals refusals) {
    boolean isNear = at.getYear() >= 1980 && at.getYear() <= 2100;
    if (!isNear) {
      refusals.add("at", "calendar.trial.refused", words);
    }
    return isNear;
  }
}
