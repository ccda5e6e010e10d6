package org.lintel.survey.web;

import java.util.List;
import java.util.UUID;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Objection;
import org.lintel.survey.Visit;
import org.lintel.survey.instrument.Page;
import org.lintel.survey.instrument.PagePlan;
import org.lintel.survey.instrument.Problem;
import org.springframework.stereotype.Component;

/** Makes the page of questions that a visit shows. */
@Component
class QuestionsPages {

  /** What is shown: which page, filled with what, submitted as what. */
  record Shown(PagePlan plan, int number, Form form, UUID submission) {}

  QuestionsPage of(String token, Visit visit, Shown shown, Refusals refusals, Text text) {
    Page page = visit.version().questionnaire().pages().get(shown.number() - 1);
    PagePlan plan = shown.plan();
    return new QuestionsPage(
        frame(token, visit, plan, text),
        progress(plan, shown.number(), text),
        "/s/" + token,
        shown.submission().toString(),
        shown.number(),
        page.title().in(text.language()),
        page.help().in(text.language()),
        new Cards(text, shown.form(), refusals, visit).of(plan.shown(shown.number())),
        refusals,
        saved(visit, plan, text),
        notice(visit, text),
        plan.before(shown.number()).isPresent(),
        visit.sent().isPresent() && plan.after(shown.number()).isPresent(),
        plan.after(shown.number()).isEmpty());
  }

  /** Refusals of fields, in the order of the problems. */
  static Refusals refusals(List<Problem> problems) {
    var refusals = Refusals.none();
    for (Problem problem : problems) {
      String field = problem.item().isEmpty() ? "" : Form.field(problem.item());
      refusals.add(field, problem.key(), problem.arguments().toArray());
    }
    return refusals;
  }

  private static QuestionsPage.Frame frame(String token, Visit visit, PagePlan plan, Text text) {
    String title = visit.version().questionnaire().title().in(text.language());
    return new QuestionsPage.Frame(
        visit.place().community(),
        visit.place().phone(),
        text.get("survey.owner.subtitle", title, plan.minutesFrom(plan.first())),
        MessagePages.privacy(visit, text),
        "/s/" + token + "/objection?lang=" + text.language());
  }

  private static QuestionsPage.Progress progress(PagePlan plan, int number, Text text) {
    return new QuestionsPage.Progress(
        text.get("survey.owner.progress", plan.rank(number), plan.count()),
        text.get("survey.owner.left", plan.minutesFrom(number)),
        plan.rank(number),
        plan.count());
  }

  /** A page is saved when it is left; of a single one nothing is kept before it is submitted. */
  private static String saved(Visit visit, PagePlan plan, Text text) {
    String leaving =
        text.get(plan.count() > 1 ? "survey.owner.same-link" : "survey.owner.one-page");
    return visit
        .draft()
        .map(draft -> text.get("survey.owner.saved", Moments.time(draft.savedAt(), visit, text)))
        .map(saved -> text.get("survey.owner.saved.and", saved, leaving))
        .orElse(leaving);
  }

  private static String notice(Visit visit, Text text) {
    if (visit.sent().isPresent()) {
      return text.get("survey.owner.correcting");
    }
    return visit.holder().objection() == Objection.NONE ? "" : text.get("survey.owner.once");
  }
}
