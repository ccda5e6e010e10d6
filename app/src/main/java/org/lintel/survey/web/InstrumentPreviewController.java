package org.lintel.survey.web;

import java.util.Map;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.instrument.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A questionnaire page by page as owners see it; whatever is ticked is sent nowhere. */
@Controller
@Requires({Permission.MANAGE_SURVEYS, Permission.READ_RESULTS, Permission.ENTER_ANSWERS})
class InstrumentPreviewController {

  private final Instruments instruments;

  InstrumentPreviewController(Instruments instruments) {
    this.instruments = instruments;
  }

  @GetMapping("/instruments/{id}/preview")
  ModelAndView show(Text text, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
    var version = instruments.find(id);
    var questionnaire = version.questionnaire();
    int pages = questionnaire.pages().size();
    if (page < 1 || page > pages) {
      throw new NotFound("page " + page + " of instrument " + id);
    }
    Page shown = questionnaire.pages().get(page - 1);
    var refusals = Refusals.none();
    return Pages.show(
        "survey/staff-questions",
        new StaffQuestionsPage(
            questionnaire.title().in(text.language()),
            text.get("survey.preview.title"),
            text.get("survey.owner.progress", page, pages),
            "/instruments/" + id + "/preview",
            "/instruments/" + id,
            page,
            page > 1,
            page == pages,
            StaffCards.of(text, version, shown.items(), new Form(Map.of()), refusals),
            refusals));
  }
}
