package org.lintel.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.AllDeliveries;
import org.lintel.channel.LetterState;
import org.lintel.channel.Medium;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every letter of the outbox: what waits, what went, what did not, and sending that again. */
@Controller
@Requires(Permission.READ_DELIVERIES)
class OutboxController {

  private final AllDeliveries deliveries;
  private final OutboxPages pages;

  OutboxController(AllDeliveries deliveries, OutboxPages pages) {
    this.deliveries = deliveries;
    this.pages = pages;
  }

  @GetMapping("/deliveries")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String m,
      @RequestParam(defaultValue = "") String k,
      @RequestParam(defaultValue = "1") int page) {
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    return Pages.show("channel/deliveries", pages.of(viewer, text, filter(s, m, k), paging));
  }

  /** One letter, or all that did not arrive and that the filter shows. */
  @PostMapping("/deliveries/renewal")
  ModelAndView renew(
      Viewer viewer,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String m,
      @RequestParam(defaultValue = "") String k,
      @RequestParam Optional<UUID> letter,
      HttpServletResponse response) {
    var filter = letter.isPresent() ? AllDeliveries.Filter.ALL : filter(s, m, k);
    int renewed = deliveries.renew(viewer, filter, letter);
    Notices.tell(
        response,
        renewed == 0 ? "channel.deliveries.none-renewed" : "channel.deliveries.renewed",
        renewed);
    return Pages.seeOther("/deliveries");
  }

  private AllDeliveries.Filter filter(String state, String medium, String kind) {
    return new AllDeliveries.Filter(
        Arrays.stream(LetterState.values()).filter(each -> each.key().equals(state)).findFirst(),
        Arrays.stream(Medium.values()).filter(each -> each.key().equals(medium)).findFirst(),
        pages.kinds().stream().filter(kind::equals).findFirst());
  }
}
