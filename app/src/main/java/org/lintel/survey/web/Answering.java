package org.lintel.survey.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Drafts;
import org.lintel.survey.Objection;
import org.lintel.survey.Outcome;
import org.lintel.survey.ResponseQueue;
import org.lintel.survey.Submission;
import org.lintel.survey.TooBusy;
import org.lintel.survey.Visit;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.PagePlan;
import org.lintel.survey.instrument.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads an owner through the pages: shows one, keeps what was filled in, submits the last. */
@Component
class Answering {

  private static final String TEMPLATE = "survey/questions";

  private final Drafts drafts;
  private final ResponseQueue queue;
  private final QuestionsPages pages;
  private final MessagePages messages;
  private final Moment moment;

  Answering(
      Drafts drafts,
      ResponseQueue queue,
      QuestionsPages pages,
      MessagePages messages,
      Moment moment) {
    this.drafts = drafts;
    this.queue = queue;
    this.pages = pages;
    this.messages = messages;
    this.moment = moment;
  }

  /** Now, and new identifiers. */
  @Component
  record Moment(Clock clock, Identifiers identifiers) {}

  /** A form that came in; {@code page} is what it says, not yet believed. */
  record Sent(
      @Nullable String page,
      Optional<UUID> submission,
      boolean isBack,
      boolean isSubmitted,
      Form form) {}

  /** Shows where the owner is, or the page asked for if it was reached. */
  ModelAndView show(String token, Visit visit, String asked, Text text) {
    var stopped = messages.insteadOfQuestions(visit, text);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    if (asked.isEmpty() && visit.sent().isPresent()) {
      return messages.answered(token, visit, text);
    }
    if (asked.isEmpty() && visit.holder().objection() != Objection.NONE) {
      return Pages.show("survey/objection", ObjectionPage.of(token, visit, text));
    }
    PagePlan plan = plan(visit, visit.answers());
    int number = reachable(visit, plan, asked).orElseGet(() -> current(visit, plan));
    var shown =
        new QuestionsPages.Shown(
            plan, number, Form.of(visit.answers()), submission(visit, Optional.empty()));
    return Pages.show(TEMPLATE, pages.of(token, visit, shown, Refusals.none(), text));
  }

  /** Takes a page: keeps it and leads on, or says what is wrong with it. */
  ModelAndView send(String token, Visit visit, Sent sent, Text text) {
    if (sent.submission().filter(visit::hasSent).isPresent()) {
      return thanks(token, text);
    }
    var stopped = messages.insteadOfQuestions(visit, text);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    PagePlan plan = plan(visit, visit.answers());
    String page = sent.page() == null ? "" : sent.page();
    OptionalInt number = reachable(visit, plan, page);
    if (number.isEmpty()) {
      return page(token, current(visit, plan), text);
    }
    return take(token, visit, new Taken(plan, number.getAsInt(), sent), text);
  }

  /** A page that was reached, with what came for it. */
  private record Taken(PagePlan plan, int number, Sent sent) {}

  private ModelAndView take(String token, Visit visit, Taken taken, Text text) {
    var read =
        FormReading.read(
            visit.version().questionnaire(),
            taken.plan().shown(taken.number()),
            taken.sent().form());
    List<Problem> problems = new ArrayList<>(read.problems());
    if (taken.sent().isBack()) {
      problems.removeIf(problem -> problem.key().equals("survey.answer.required"));
    }
    if (!problems.isEmpty()) {
      return refuse(token, visit, taken, problems, text);
    }
    var questions = taken.plan().questions(taken.number());
    Answers merged = visit.answers().replacing(questions, read.answers());
    PagePlan plan = plan(visit, merged);
    if (taken.sent().isSubmitted() && visit.sent().isPresent()) {
      UUID submission = submission(visit, taken.sent().submission());
      drafts.save(visit.link(), submission, merged, taken.number(), text.language());
      return submit(token, visit, taken, merged, text);
    }
    OptionalInt next =
        taken.sent().isBack() ? plan.before(taken.number()) : plan.after(taken.number());
    if (next.isPresent()) {
      UUID submission = submission(visit, taken.sent().submission());
      drafts.save(visit.link(), submission, merged, next.getAsInt(), text.language());
      return page(token, next.getAsInt(), text);
    }
    return submit(token, visit, taken, merged, text);
  }

  private ModelAndView submit(String token, Visit visit, Taken taken, Answers answers, Text text) {
    var submission =
        new Submission(
            submission(visit, taken.sent().submission()),
            visit.link().invitation(),
            Optional.of(visit.link().id()),
            visit.link().channel(),
            moment.clock().instant(),
            text.language(),
            answers);
    try {
      return answer(
          token, visit, taken, queue.store(visit.link().organisation(), submission), text);
    } catch (TooBusy busy) {
      var refusals = Refusals.none().add("", "survey.owner.busy", TooBusy.RETRY_AFTER);
      return shown(token, visit, taken, refusals, HttpStatus.SERVICE_UNAVAILABLE, text);
    }
  }

  private ModelAndView answer(String token, Visit visit, Taken taken, Outcome outcome, Text text) {
    return switch (outcome) {
      case Outcome.Stored _, Outcome.Corrected _, Outcome.AlreadyReceived _ -> thanks(token, text);
      case Outcome.AlreadyAnswered _ -> messages.answeredByAnother(visit, text);
      case Outcome.NotTaken notTaken -> messages.notTaken(visit, notTaken.standing(), text);
      case Outcome.NotInvited _ -> messages.gone(visit, text);
      case Outcome.Refused refused -> leadToProblem(token, visit, taken, refused, text);
      case Outcome.Failed _ -> throw new IllegalStateException("the answer was not stored");
    };
  }

  /** A page before this one lacks something: what came is kept and that page shown. */
  private ModelAndView leadToProblem(
      String token, Visit visit, Taken taken, Outcome.Refused refused, Text text) {
    var problems = refused.problems();
    int number =
        problems.stream()
            .map(problem -> taken.plan().pageOf(problem.item()))
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .min()
            .orElse(taken.number());
    if (number == taken.number()) {
      return refuse(token, visit, taken, problems, text);
    }
    Form earlier = Form.of(visit.answers());
    var sent = new Sent(null, taken.sent().submission(), false, false, earlier);
    return refuse(token, visit, new Taken(taken.plan(), number, sent), problems, text);
  }

  private ModelAndView refuse(
      String token, Visit visit, Taken taken, List<Problem> problems, Text text) {
    return shown(
        token,
        visit,
        taken,
        QuestionsPages.refusals(problems),
        HttpStatus.UNPROCESSABLE_CONTENT,
        text);
  }

  private ModelAndView shown(
      String token, Visit visit, Taken taken, Refusals refusals, HttpStatus status, Text text) {
    var shown =
        new QuestionsPages.Shown(
            taken.plan(),
            taken.number(),
            taken.sent().form(),
            submission(visit, taken.sent().submission()));
    return Pages.status(TEMPLATE, pages.of(token, visit, shown, refusals, text), status);
  }

  private static ModelAndView thanks(String token, Text text) {
    return Pages.seeOther("/s/" + token + "/thanks?lang=" + text.language());
  }

  private static ModelAndView page(String token, int number, Text text) {
    return Pages.seeOther("/s/" + token + "?page=" + number + "&lang=" + text.language());
  }

  private static PagePlan plan(Visit visit, Answers answers) {
    return PagePlan.of(visit.version().questionnaire(), answers, visit.facts());
  }

  /** The draft's own id, else the one that came with the form, else a new one. */
  private UUID submission(Visit visit, Optional<UUID> sent) {
    return visit
        .draft()
        .map(Visit.Draft::submission)
        .or(() -> sent)
        .orElseGet(moment.identifiers()::next);
  }

  private static int current(Visit visit, PagePlan plan) {
    int saved = visit.draft().map(Visit.Draft::page).orElse(1);
    return plan.contains(saved) ? saved : plan.before(saved).orElseGet(plan::first);
  }

  /** A page may be opened when every page before it was filled in. */
  private static OptionalInt reachable(Visit visit, PagePlan plan, String asked) {
    if (!asked.matches("\\d{1,3}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(asked);
    boolean isReached = visit.sent().isPresent() || number <= furthest(visit, plan);
    return plan.contains(number) && isReached ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static int furthest(Visit visit, PagePlan plan) {
    return visit.draft().map(Visit.Draft::furthest).orElseGet(plan::first);
  }
}
