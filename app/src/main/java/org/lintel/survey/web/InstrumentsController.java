package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.exchange.Codebook;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Page;
import org.lintel.survey.instrument.PagePlan;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Questionnaires to read: every item in both languages, and how answers are kept. */
@Controller
@Requires({Permission.MANAGE_SURVEYS, Permission.READ_RESULTS, Permission.ENTER_ANSWERS})
class InstrumentsController {

  private final Instruments instruments;

  InstrumentsController(Instruments instruments) {
    this.instruments = instruments;
  }

  @GetMapping("/instruments")
  ModelAndView list(Viewer viewer, Text text) {
    var rows =
        instruments.published(viewer.organisation()).stream()
            .map(version ->
                new InstrumentsPage.Row(
                    "/instruments/" + version.uuid(),
                    version.questionnaire().title().in(text.language()),
                    version.questionnaire().purpose().in(text.language()),
                    facts(text, version)))
            .toList();
    return Pages.show("survey/instruments", new InstrumentsPage(rows));
  }

  @GetMapping("/instruments/{id}")
  ModelAndView show(Text text, @PathVariable UUID id) {
    InstrumentVersion version = instruments.find(id);
    Questionnaire questionnaire = version.questionnaire();
    var pages = new ArrayList<InstrumentPage.Group>();
    for (Page page : questionnaire.pages()) {
      pages.add(
          new InstrumentPage.Group(
              pages.size() + 1,
              page.title().in(text.language()),
              page.items().stream().map(InstrumentsController::question).toList()));
    }
    return Pages.show(
        "survey/instrument",
        new InstrumentPage(
            questionnaire.title().in(text.language()),
            questionnaire.purpose().in(text.language()),
            facts(text, version),
            "/instruments/" + id + "/preview",
            pages,
            codebook(questionnaire, text)));
  }

  private static String facts(Text text, InstrumentVersion version) {
    Questionnaire questionnaire = version.questionnaire();
    PagePlan plan = PagePlan.of(questionnaire, Answers.NONE, HouseholdFacts.NONE);
    return text.get(
        "survey.instrument.facts",
        version.number(),
        questionnaire.questions().size(),
        questionnaire.pages().size(),
        plan.minutesFrom(plan.first()));
  }

  private static InstrumentPage.Question question(Item item) {
    Wording low = low(item);
    Wording high = high(item);
    Optional<InstrumentPage.Both> ends =
        low.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new InstrumentPage.Both(
                    low.zh() + " \u2026 " + high.zh(), low.en() + " \u2026 " + high.en()));
    return new InstrumentPage.Question(
        item.code(),
        kind(item),
        both(item.heading().question()),
        Codebook.values(item),
        ends,
        Options.of(item).stream().map(option -> both(option.label())).toList(),
        item.heading().required());
  }

  private static InstrumentPage.Both both(Wording wording) {
    return new InstrumentPage.Both(wording.zh(), wording.en());
  }

  private static String kind(Item item) {
    return item.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static Wording low(Item item) {
    if (item instanceof Item.Recommend recommend) {
      return recommend.low();
    }
    return item instanceof Item.Rating rating ? rating.low() : Wording.NONE;
  }

  private static Wording high(Item item) {
    if (item instanceof Item.Recommend recommend) {
      return recommend.high();
    }
    return item instanceof Item.Rating rating ? rating.high() : Wording.NONE;
  }

  private static List<InstrumentPage.Entry> codebook(Questionnaire questionnaire, Text text) {
    var slots = questionnaire.slots().firstSlots();
    return Codebook.of(questionnaire).stream()
        .map(entry -> {
          String item = entry.column().replaceAll("\\..*", "");
          String part = entry.part().in(text.language());
          return new InstrumentPage.Entry(
              entry.column(),
              entry.question().in(text.language()) + (part.isEmpty() ? "" : " \u2192 " + part),
              entry.values(),
              slots.containsKey(item) ? slots.get(item).toString() : "");
        })
        .toList();
  }
}
