package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.ChangingAWave;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changes or drops a wave that asks nobody yet. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class WaveDraftsController {

  private static final String FORM = "survey/new-wave";

  private final WaveHeads heads;
  private final WaveFormPages pages;
  private final WaveDrafting drafting;
  private final ChangingAWave changing;
  private final DraftAsForm asForm;

  WaveDraftsController(
      WaveHeads heads,
      WaveFormPages pages,
      WaveDrafting drafting,
      ChangingAWave changing,
      DraftAsForm asForm) {
    this.heads = heads;
    this.pages = pages;
    this.drafting = drafting;
    this.changing = changing;
    this.asForm = asForm;
  }

  @GetMapping("/surveys/{wave}/edit")
  ModelAndView edit(
      Viewer viewer, Text text, @PathVariable UUID wave, HttpServletResponse response) {
    WaveOverview overview = heads.managed(viewer, wave);
    if (heads.standing(overview) != Standing.DRAFT) {
      return notADraft(wave, response);
    }
    WaveForm form = asForm.of(overview, pages.visible(viewer));
    return Pages.show(FORM, pages.edit(viewer, text, form, Refusals.none(), "/surveys/" + wave));
  }

  @PostMapping("/surveys/{wave}")
  ModelAndView update(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @ModelAttribute WaveForm form,
      HttpServletResponse response) {
    WaveOverview overview = heads.managed(viewer, wave);
    var read = drafting.read(viewer, form);
    if (read.wave().isEmpty()) {
      return Pages.refuse(
          FORM, pages.edit(viewer, text, form, read.refusals(), "/surveys/" + wave));
    }
    if (!changing.redraft(viewer, overview.wave(), read.wave().get())) {
      return notADraft(wave, response);
    }
    Notices.tell(response, "survey.draft.changed");
    return Pages.seeOther("/surveys/" + wave);
  }

  @PostMapping("/surveys/{wave}/removal")
  ModelAndView drop(Viewer viewer, @PathVariable UUID wave, HttpServletResponse response) {
    if (!changing.drop(viewer, heads.managed(viewer, wave).wave())) {
      return notADraft(wave, response);
    }
    Notices.tell(response, "survey.draft.dropped");
    return Pages.seeOther("/surveys");
  }

  private static ModelAndView notADraft(UUID wave, HttpServletResponse response) {
    Notices.tell(response, "survey.draft.not-a-draft");
    return Pages.seeOther("/surveys/" + wave);
  }
}
