package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.lintel.casework.recovery.GivingAGesture;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gestures to an owner who was let down: asked for, agreed to, refused. */
@Controller
class CallbackGesturesController {

  private final Recoveries recoveries;
  private final GivingAGesture giving;
  private final CallbackPages pages;
  private final Identifiers identifiers;

  CallbackGesturesController(
      Recoveries recoveries, GivingAGesture giving, CallbackPages pages, Identifiers identifiers) {
    this.recoveries = recoveries;
    this.giving = giving;
    this.pages = pages;
    this.identifiers = identifiers;
  }

  @PostMapping("/callbacks/{id}/gestures")
  @Requires(Permission.CALL_BACK)
  ModelAndView ask(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String gesture,
      HttpServletResponse response) {
    Recovery found = recoveries.find(viewer, id);
    var which = CasesController.id(gesture);
    Refusals refusals =
        which.isEmpty()
            ? Refusals.none().add("gesture", "casework.choice.missing")
            : giving.ask(
                viewer, found, CasesController.id(form).orElseGet(identifiers::next), which.get());
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          CallbackPages.TEMPLATE,
          pages.of(
              viewer, text, recoveries.find(viewer, id), Map.of("gesture", gesture), refusals));
    }
    Notices.tell(response, "casework.gesture.written");
    return Pages.seeOther(found.href());
  }

  @PostMapping("/callbacks/{id}/gestures/{gesture}/decision")
  @Requires(Permission.APPROVE_GESTURES)
  ModelAndView decide(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @PathVariable UUID gesture,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response) {
    Recovery found = recoveries.find(viewer, id);
    giving.find(found, gesture);
    String field = "reason-" + gesture;
    var refusals = Refusals.none();
    boolean isApproved = decision.equals("approve");
    if (!isApproved && !decision.equals("refuse")) {
      refusals.add(field, "casework.choice.missing");
    }
    new TypedText(reason).limit(refusals, field, GivingAGesture.LONGEST_REASON);
    if (refusals.isEmpty()) {
      refusals = giving.decide(viewer, found, gesture, isApproved, PlainText.line(reason));
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(
          CallbackPages.TEMPLATE,
          pages.of(viewer, text, recoveries.find(viewer, id), Map.of(field, reason), refusals));
    }
    Notices.tell(response, isApproved ? "casework.gesture.approved" : "casework.gesture.refused");
    return Pages.seeOther(found.href());
  }
}
