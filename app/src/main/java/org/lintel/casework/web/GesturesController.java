package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lintel.casework.recovery.Gesture;
import org.lintel.casework.recovery.GestureBudgets;
import org.lintel.casework.recovery.GestureBudgets.Budget;
import org.lintel.casework.recovery.Gestures;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which gestures are offered to owners who were let down, and what they may cost. */
@Controller
@Requires(Permission.MANAGE_CATALOGUE)
class GesturesController {

  private static final String TEMPLATE = "casework/gestures";
  private static final String ADDRESS = "/gestures";
  private static final String NEW = "new";
  private static final int DECIMALS = 2;

  private final Gestures gestures;
  private final GestureBudgets budgets;
  private final Communities communities;

  GesturesController(Gestures gestures, GestureBudgets budgets, Communities communities) {
    this.gestures = gestures;
    this.budgets = budgets;
    this.communities = communities;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Viewer viewer, Text text) {
    return Pages.show(TEMPLATE, page(viewer, text, Map.of(), Refusals.none()));
  }

  /** Adds one, or changes the one that the form names. */
  @PostMapping(ADDRESS)
  ModelAndView keep(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    Optional<Gesture> before =
        CasesController.id(typed.getOrDefault("id", "")).flatMap(gestures::find);
    String id = before.map(each -> each.id().toString()).orElse(NEW);
    var refusals = Refusals.none();
    var name = new TypedText(typed.getOrDefault("name", ""));
    name.need(refusals, "name-" + id, Gesture.LONGEST_NAME);
    Optional<Integer> fen =
        fen(typed.getOrDefault("yuan", ""), "yuan-" + id, Gesture.MOST_FEN, refusals);
    if (!refusals.isEmpty()) {
      return refused(viewer, text, typed, List.of("name", "yuan", "offered"), id, refusals);
    }
    if (before.isEmpty()) {
      gestures.add(viewer, name.line(), fen.orElseThrow());
    } else {
      gestures.change(viewer, changed(before.get(), name.line(), fen.orElseThrow(), typed, text));
    }
    Notices.tell(response, "casework.gestures.kept");
    return Pages.seeOther(ADDRESS);
  }

  /** A shipped one that keeps its name follows the language of the reader. */
  private static Gesture changed(
      Gesture before, String name, int fen, Map<String, String> typed, Text text) {
    boolean isShippedName =
        !before.preset().isEmpty() && name.equals(CallbackWords.gesture(before.preset(), "", text));
    return new Gesture(
        before.id(), before.preset(), isShippedName ? "" : name, fen, typed.containsKey("offered"));
  }

  @PostMapping("/gestures/budget")
  ModelAndView budget(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    String given = typed.getOrDefault("c", "");
    Optional<Community> community =
        communities.visibleTo(viewer, Permission.MANAGE_CATALOGUE).stream()
            .filter(each -> each.uuid().toString().equals(given))
            .findFirst();
    String id = given.isEmpty() ? "all" : form(community);
    var refusals = Refusals.none();
    if (community.isEmpty() && !given.isEmpty()) {
      refusals.add("c-" + GesturesPage.MORE, "casework.choice.missing");
    }
    Optional<Integer> month =
        fen(typed.getOrDefault("month", ""), "month-" + id, Budget.MOST_MONTH_FEN, refusals);
    Optional<Integer> single =
        fen(typed.getOrDefault("single", ""), "single-" + id, Gesture.MOST_FEN, refusals);
    if (!refusals.isEmpty()) {
      return refused(viewer, text, typed, List.of("c", "month", "single"), id, refusals);
    }
    budgets.keep(
        viewer,
        community.map(Community::id).orElse(GestureBudgets.ALL),
        new Budget(month.orElseThrow(), single.orElseThrow()));
    Notices.tell(response, "casework.gestures.kept");
    return Pages.seeOther(ADDRESS);
  }

  /** Limits of its own, or the form that adds some. */
  private String form(Optional<Community> community) {
    return community
        .filter(each -> budgets.all().containsKey(each.id()))
        .map(each -> each.uuid().toString())
        .orElse(GesturesPage.MORE);
  }

  private ModelAndView refused(
      Viewer viewer,
      Text text,
      Map<String, String> typed,
      List<String> fields,
      String id,
      Refusals refusals) {
    var shown = new HashMap<String, String>();
    fields.forEach(field -> shown.put(field + "-" + id, typed.getOrDefault(field, "")));
    return Pages.refuse(TEMPLATE, page(viewer, text, shown, refusals));
  }

  /** Yuan with at most two decimals, as fen. */
  private static Optional<Integer> fen(String typed, String field, int mostFen, Refusals refusals) {
    String words = PlainText.narrow(typed).replace(",", "");
    BigDecimal most = BigDecimal.valueOf(mostFen, DECIMALS);
    if (words.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      BigDecimal yuan = new BigDecimal(words);
      if (yuan.compareTo(most) <= 0) {
        return Optional.of(yuan.movePointRight(DECIMALS).intValueExact());
      }
    }
    refusals.add(field, "casework.gestures.money", typed, most.toBigInteger());
    return Optional.empty();
  }

  private GesturesPage page(
      Viewer viewer, Text text, Map<String, String> typed, Refusals refusals) {
    Map<Integer, Budget> own = budgets.all();
    var lines = new ArrayList<GesturesPage.BudgetLine>();
    lines.add(
        budget(
            "",
            text.get("casework.gestures.budget.all"),
            own.getOrDefault(GestureBudgets.ALL, Budget.SHIPPED)));
    List<Community> visible = communities.visibleTo(viewer, Permission.MANAGE_CATALOGUE);
    visible.stream()
        .filter(each -> own.containsKey(each.id()))
        .forEach(each ->
            lines.add(
                budget(
                    each.uuid().toString(),
                    each.name(),
                    Objects.requireNonNull(own.get(each.id())))));
    return new GesturesPage(
        gestures.all().stream()
            .map(each ->
                new GesturesPage.Line(
                    each.id().toString(),
                    CallbackWords.gesture(each, text),
                    yuan(each.costFen()),
                    each.isOffered()))
            .toList(),
        lines,
        visible.stream()
            .filter(each -> !own.containsKey(each.id()))
            .map(each -> new Option(each.uuid().toString(), each.name()))
            .toList(),
        typed,
        refusals);
  }

  private static GesturesPage.BudgetLine budget(String community, String name, Budget budget) {
    return new GesturesPage.BudgetLine(
        community, name, yuan(budget.monthFen()), yuan(budget.singleFen()));
  }

  private static String yuan(int fen) {
    return BigDecimal.valueOf(fen, DECIMALS).toPlainString();
  }
}
