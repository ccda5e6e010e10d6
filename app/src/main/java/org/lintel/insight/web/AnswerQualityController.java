package org.lintel.insight.web;

import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Signs of careless answers in a wave. */
@Controller
@Requires(Permission.READ_RESULTS)
class AnswerQualityController {

  private final DrawingAnswerQuality quality;

  AnswerQualityController(DrawingAnswerQuality quality) {
    this.quality = quality;
  }

  @GetMapping("/surveys/{wave}/quality")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID wave) {
    return Pages.show("insight/quality", quality.page(viewer, wave, text));
  }
}
