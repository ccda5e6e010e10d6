package org.lintel.channel.web;

import java.util.List;
import java.util.Optional;
import org.lintel.channel.OptOutLinks;
import org.lintel.identity.Organisations;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * "No more e-mail", from the link at the foot of every letter. Looking records nothing, because
 * mail programs open links by themselves; also answers the one click of RFC 8058.
 */
@Controller
@OpenToAll
class OptOutsController {

  private static final String TEMPLATE = "channel/opt-out";

  /** In the link of previews and test mails, which are nobody's. */
  private static final String SAMPLE = "sample";

  private final OptOutLinks links;
  private final OrganisationNames names;
  private final Organisations organisations;

  OptOutsController(OptOutLinks links, OrganisationNames names, Organisations organisations) {
    this.links = links;
    this.names = names;
    this.organisations = organisations;
  }

  @GetMapping("/opt-out/{token}")
  ModelAndView show(@PathVariable String token, Text text) {
    if (token.equals(SAMPLE)) {
      return Pages.show(
          TEMPLATE,
          new OptOutPage(
              SAMPLE, "", Optional.empty(), List.of(text.get("channel.opt-out.sample.help")), ""));
    }
    return links
        .with(token, origin -> origin.isOptedOut() ? done(origin, text) : ask(token, origin, text))
        .orElseGet(() -> unknown(text));
  }

  @PostMapping("/opt-out/{token}")
  ModelAndView create(@PathVariable String token, Text text) {
    return links
        .with(
            token,
            origin -> {
              links.keep(origin);
              return done(origin, text);
            })
        .orElseGet(() -> unknown(text));
  }

  private ModelAndView ask(String token, OptOutLinks.Origin origin, Text text) {
    String company = names.of(origin.organisation()).name();
    return Pages.show(
        TEMPLATE,
        new OptOutPage(
            "ask",
            origin.place(),
            origin.phone(),
            List.of(
                text.get("channel.opt-out.ask.help", company),
                text.get("channel.opt-out.ask.stays")),
            "/opt-out/" + token));
  }

  private ModelAndView done(OptOutLinks.Origin origin, Text text) {
    String company = names.of(origin.organisation()).name();
    return Pages.show(
        TEMPLATE,
        new OptOutPage(
            "done",
            origin.place(),
            origin.phone(),
            List.of(text.get("channel.opt-out.done.help", company)),
            ""));
  }

  private ModelAndView unknown(Text text) {
    var page =
        new OptOutPage(
            "unknown",
            "",
            organisations.onlyPhone(),
            List.of(text.get("channel.opt-out.unknown.help")),
            "");
    return Pages.status(TEMPLATE, page, HttpStatus.NOT_FOUND);
  }
}
