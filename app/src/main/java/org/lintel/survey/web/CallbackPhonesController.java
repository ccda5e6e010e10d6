package org.lintel.survey.web;

import java.util.UUID;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Callbacks;
import org.lintel.survey.RevealingAPhone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The number of an owner who asked to be called, for whoever is about to call. */
@Controller
@Requires(Permission.CALL_BACK)
class CallbackPhonesController {

  private final Callbacks callbacks;
  private final RevealingAPhone revealing;

  CallbackPhonesController(Callbacks callbacks, RevealingAPhone revealing) {
    this.callbacks = callbacks;
    this.revealing = revealing;
  }

  /** A POST, because each look is written down. */
  @PostMapping("/callbacks/{id}/phone")
  ModelAndView reveal(Viewer viewer, Text text, @PathVariable UUID id) {
    var callback = callbacks.find(viewer, Permission.CALL_BACK, id);
    String home =
        callback.community()
            + " "
            + UnitAddress.of(callback.building(), callback.entrance(), callback.unit());
    String who = callback.person().isEmpty() ? text.get("survey.callback.gone") : callback.person();
    String phone = revealing.reveal(viewer, callback).orElse("");
    return Pages.show("survey/callback-phone", new CallbackPhonePage(who, home, phone));
  }
}
