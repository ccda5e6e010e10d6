package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintel.casework.AssignmentRule;
import org.lintel.casework.KeepingAssignmentRules;
import org.lintel.casework.web.AssignmentRulesPage.RuleTyped;
import org.lintel.community.Community;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Puts the rules of assignment together. */
@Component
class AssignmentRulesPages {

  private final KeepingAssignmentRules keeping;
  private final ServiceCatalogue catalogue;

  AssignmentRulesPages(KeepingAssignmentRules keeping, ServiceCatalogue catalogue) {
    this.keeping = keeping;
    this.catalogue = catalogue;
  }

  /** With the form that was not accepted, if any, as it was typed. */
  AssignmentRulesPage of(
      Viewer viewer, Text text, String wrong, RuleTyped typed, Refusals refusals) {
    List<AssignmentRule> rules = keeping.of(viewer);
    var communities =
        keeping.communities(viewer).stream()
            .collect(Collectors.toMap(Community::id, Function.identity()));
    var lines = new ArrayList<AssignmentRulesPage.Line>();
    Optional<AssignmentRule> before = Optional.empty();
    for (AssignmentRule rule : rules) {
      boolean canRise = before.filter(isBeside(rule)).isPresent();
      var shown = wrong.equals(rule.id().toString()) ? typed : typed(rule, communities);
      lines.add(
          new AssignmentRulesPage.Line(
              rule.id().toString(),
              what(rule, communities, text),
              who(rule, text),
              keeping.mayChange(viewer, rule),
              canRise,
              shown));
      before = Optional.of(rule);
    }
    return new AssignmentRulesPage(
        lines,
        choices(viewer, text),
        wrong.equals("new") ? typed : RuleTyped.EMPTY,
        keeping.mayEverywhere(viewer),
        wrong,
        refusals);
  }

  private static Predicate<AssignmentRule> isBeside(AssignmentRule rule) {
    return other -> other.community().equals(rule.community());
  }

  private static RuleTyped typed(AssignmentRule rule, Map<Integer, Community> communities) {
    return new RuleTyped(
        rule.name(),
        rule.community()
            .flatMap(id -> Optional.ofNullable(communities.get(id)))
            .map(community -> community.uuid().toString())
            .orElse(""),
        rule.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse(""),
        rule.category().orElse(""),
        rule.severity().map(severity -> severity.name().toLowerCase(Locale.ROOT)).orElse(""),
        rule.needsSkill(),
        rule.needsArea(),
        rule.choice().key());
  }

  private String what(AssignmentRule rule, Map<Integer, Community> communities, Text text) {
    var words = new ArrayList<String>();
    words.add(
        rule.community()
            .flatMap(id -> Optional.ofNullable(communities.get(id)))
            .map(Community::name)
            .orElseGet(() -> text.get("casework.rules.everywhere")));
    rule.kind().ifPresent(kind -> words.add(text.get(kind.key())));
    rule.category()
        .ifPresent(code ->
            words.add(
                catalogue
                    .current()
                    .category(code)
                    .map(category -> category.name().in(text.language()))
                    .orElse(code)));
    rule.severity().ifPresent(severity -> words.add(text.get(severity.shortKey())));
    return String.join(" · ", words);
  }

  private static String who(AssignmentRule rule, Text text) {
    var words = new ArrayList<String>();
    if (rule.isChoosing()) {
      if (rule.needsSkill()) {
        words.add(text.get("casework.rules.skill"));
      }
      if (rule.needsArea()) {
        words.add(text.get("casework.rules.area"));
      }
    }
    words.add(text.get("casework.rules.choice." + rule.choice().key()));
    return String.join(text.get("casework.list.comma"), words);
  }

  private AssignmentRulesPage.Choices choices(Viewer viewer, Text text) {
    Catalogue offered = catalogue.current().offered();
    return new AssignmentRulesPage.Choices(
        keeping.communities(viewer).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        CaseWords.kinds(text),
        offered.categories().stream()
            .map(category -> new Option(category.code(), category.name().in(text.language())))
            .toList(),
        CaseWords.severities(text),
        AssignmentRule.Choice.all().stream()
            .map(choice ->
                new Option(choice.key(), text.get("casework.rules.choice." + choice.key())))
            .toList());
  }
}
