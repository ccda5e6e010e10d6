package org.lintel.expectation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.lintel.expectation.MakingAPromise;
import org.lintel.expectation.NewPromise;
import org.lintel.expectation.PromiseHolders;
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

/**
 * Registers a promise: from a case, from a household, to all owners, or after looking somebody up.
 */
@Controller
@Requires(Permission.MAKE_PROMISES)
class NewPromisesController {

  private static final String TEMPLATE = "expectation/new-promise";

  private final NewPromisePages pages;
  private final PromiseRecipients recipients;
  private final PromiseHolders holders;
  private final MakingAPromise making;
  private final Clock clock;

  NewPromisesController(
      NewPromisePages pages,
      PromiseRecipients recipients,
      PromiseHolders holders,
      MakingAPromise making,
      Clock clock) {
    this.pages = pages;
    this.recipients = recipients;
    this.holders = holders;
    this.making = making;
    this.clock = clock;
  }

  @GetMapping("/promises/new")
  ModelAndView form(Viewer viewer, Text text, @RequestParam Map<String, String> asked) {
    var to = recipients.find(viewer, asked);
    return Pages.show(
        TEMPLATE,
        to.isPresent()
            ? pages.form(viewer, text, to.get(), Map.of(), Refusals.none())
            : pages.search(viewer, asked.getOrDefault("q", "")));
  }

  @PostMapping("/promises")
  ModelAndView make(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var to = recipients.find(viewer, typed);
    if (to.isEmpty()) {
      return Pages.seeOther("/promises/new");
    }
    var refusals = Refusals.none();
    var given = new NewPromiseForm(typed).read(to.get(), clock.instant(), refusals);
    given
        .map(NewPromise::responsible)
        .filter(id -> !holders.isOne(to.get().community().id(), id))
        .ifPresent(_ -> refusals.add("responsible", "expectation.entrust.nobody"));
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.form(viewer, text, to.get(), typed, refusals));
    }
    UUID id = making.make(viewer, given.orElseThrow());
    Notices.tell(response, "expectation.new.made");
    return Pages.seeOther(to.get().origin().map(origin -> origin.href()).orElse("/promises/" + id));
  }
}
