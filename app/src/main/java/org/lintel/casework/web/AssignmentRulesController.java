package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.AssignmentRule;
import org.lintel.casework.AssignmentRule.Choice;
import org.lintel.casework.KeepingAssignmentRules;
import org.lintel.casework.web.AssignmentRulesPage.RuleTyped;
import org.lintel.community.Community;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.CaseKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is given which cases without anybody's hand. */
@Controller
@Requires(Permission.MANAGE_DUTY)
class AssignmentRulesController {

  private static final String TEMPLATE = "casework/assignment-rules";
  private static final String ADDRESS = "/assignment-rules";
  private static final String NEW = "new";

  private final KeepingAssignmentRules keeping;
  private final AssignmentRulesPages pages;
  private final CaseWords words;
  private final Identifiers identifiers;

  AssignmentRulesController(
      KeepingAssignmentRules keeping,
      AssignmentRulesPages pages,
      CaseWords words,
      Identifiers identifiers) {
    this.keeping = keeping;
    this.pages = pages;
    this.words = words;
    this.identifiers = identifiers;
  }

  /** The fields of the form of a rule. */
  record Fields(
      @Nullable String name,
      @Nullable String community,
      @Nullable String kind,
      @Nullable String category,
      @Nullable String severity,
      @Nullable String skill,
      @Nullable String area,
      @Nullable String choice) {

    RuleTyped typed() {
      return new RuleTyped(
          text(name),
          text(community),
          text(kind),
          text(category),
          text(severity),
          !text(skill).isEmpty(),
          !text(area).isEmpty(),
          text(choice));
    }

    private static String text(@Nullable String field) {
      return NewCaseFields.text(field);
    }
  }

  @GetMapping(ADDRESS)
  ModelAndView list(Viewer viewer, Text text) {
    return Pages.show(TEMPLATE, pages.of(viewer, text, "", RuleTyped.EMPTY, Refusals.none()));
  }

  @PostMapping(ADDRESS)
  ModelAndView add(Viewer viewer, Text text, Fields fields, HttpServletResponse response) {
    var refusals = Refusals.none();
    var rule = read(viewer, identifiers.next(), NEW, fields.typed(), refusals);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.of(viewer, text, NEW, fields.typed(), refusals));
    }
    keeping.add(viewer, rule);
    return done(response, "casework.rules.added");
  }

  /** What most companies begin with. */
  @PostMapping("/assignment-rules/usual")
  ModelAndView addUsual(Viewer viewer, Text text, HttpServletResponse response) {
    if (!keeping.mayEverywhere(viewer)) {
      throw new NotFound("rules for everywhere");
    }
    if (keeping.of(viewer).isEmpty()) {
      keeping.add(viewer, usual(text, "repair", CaseKind.REPAIR, true, Choice.FEWEST_IN_HAND));
      keeping.add(
          viewer, usual(text, "manager", CaseKind.COMPLAINT, false, Choice.ACCOUNT_MANAGER));
      keeping.add(
          viewer, usual(text, "complaint", CaseKind.COMPLAINT, false, Choice.LONGEST_WITHOUT));
    }
    return done(response, "casework.rules.added");
  }

  private AssignmentRule usual(
      Text text, String name, CaseKind kind, boolean needsSkill, Choice choice) {
    return new AssignmentRule(
        identifiers.next(),
        text.get("casework.rules.usual." + name),
        Optional.empty(),
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        needsSkill,
        true,
        choice);
  }

  @PostMapping("/assignment-rules/{rule}")
  ModelAndView change(
      Viewer viewer,
      Text text,
      @PathVariable("rule") UUID id,
      Fields fields,
      HttpServletResponse response) {
    keeping.find(viewer, id);
    var refusals = Refusals.none();
    var rule = read(viewer, id, id.toString(), fields.typed(), refusals);
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          TEMPLATE, pages.of(viewer, text, id.toString(), fields.typed(), refusals));
    }
    keeping.change(viewer, rule);
    return done(response, "casework.rules.changed");
  }

  @PostMapping("/assignment-rules/{rule}/rise")
  ModelAndView raise(Viewer viewer, @PathVariable("rule") UUID id, HttpServletResponse response) {
    keeping.raise(viewer, id);
    return done(response, "casework.rules.changed");
  }

  @PostMapping("/assignment-rules/{rule}/removal")
  ModelAndView remove(Viewer viewer, @PathVariable("rule") UUID id, HttpServletResponse response) {
    keeping.remove(viewer, id);
    return done(response, "casework.rules.removed");
  }

  private static ModelAndView done(HttpServletResponse response, String key) {
    Notices.tell(response, key);
    return Pages.seeOther(ADDRESS);
  }

  /** Fields are called {@code FORM-FIELD} in refusals: the page holds a form for every rule. */
  private AssignmentRule read(
      Viewer viewer, UUID id, String form, RuleTyped typed, Refusals refusals) {
    String name = PlainText.line(typed.name());
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > AssignmentRule.LONGEST_NAME) {
      refusals.add(form + "-name", "casework.rules.refused.name", AssignmentRule.LONGEST_NAME);
    }
    Optional<Choice> choice = Choice.of(typed.choice());
    if (choice.isEmpty()) {
      refusals.add(form + "-choice", "casework.choice.missing");
    }
    List<Community> mine = keeping.communities(viewer);
    Optional<Integer> community =
        mine.stream()
            .filter(each -> each.uuid().toString().equals(typed.community()))
            .map(Community::id)
            .findFirst();
    if (community.isEmpty() && (!typed.community().isEmpty() || !keeping.mayEverywhere(viewer))) {
      refusals.add(form + "-community", "casework.choice.missing");
    }
    return new AssignmentRule(
        id,
        name,
        community,
        CasesController.kind(typed.kind()),
        Optional.of(typed.category()).filter(code -> words.catalogue().category(code).isPresent()),
        CasesController.severity(typed.severity()),
        typed.skill(),
        typed.area(),
        choice.orElse(Choice.POOL));
  }
}
