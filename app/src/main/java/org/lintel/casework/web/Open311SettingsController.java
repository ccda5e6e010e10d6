package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Open311Communities;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.PlainText;
import org.lintel.identity.ApiKey;
import org.lintel.identity.ApiKeys;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which communities are open to programs of others, and who holds a key. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class Open311SettingsController {

  private static final String TEMPLATE = "casework/open311";

  private final Open311SettingsPages pages;
  private final Open311Communities open;
  private final Communities communities;
  private final ApiKeys keys;

  Open311SettingsController(
      Open311SettingsPages pages, Open311Communities open, Communities communities, ApiKeys keys) {
    this.pages = pages;
    this.open = open;
    this.communities = communities;
    this.keys = keys;
  }

  @GetMapping(Open311SettingsPages.ADDRESS)
  ModelAndView show(Viewer viewer, Text text) {
    return Pages.show(
        TEMPLATE, pages.page(viewer, text, Open311SettingsPage.Typed.NOTHING, Refusals.none()));
  }

  @PostMapping("/settings/open311/communities")
  ModelAndView open(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String community,
      @RequestParam(defaultValue = "") String jurisdiction,
      HttpServletResponse response) {
    var refusals = Refusals.none();
    Optional<Community> chosen = chosen(viewer, community);
    if (chosen.isEmpty()) {
      refusals.add("community", "casework.choice.missing");
    }
    String typed = PlainText.line(jurisdiction);
    String id = typed.isEmpty() ? chosen.map(Community::code).orElse("") : typed;
    if (!id.isEmpty() && !Open311Communities.hasForm(id)) {
      refusals.add(
          "jurisdiction",
          "casework.open311.jurisdiction.wrong",
          Open311Jurisdictions.shortened(id));
    }
    if (refusals.isEmpty() && !open.open(viewer, chosen.orElseThrow(), id)) {
      refusals.add("jurisdiction", "casework.open311.jurisdiction.taken", id);
    }
    if (!refusals.isEmpty()) {
      var kept = new Open311SettingsPage.Typed(community, jurisdiction, "", "");
      return Pages.refuse(TEMPLATE, pages.page(viewer, text, kept, refusals));
    }
    return done(response, "casework.open311.opened");
  }

  @PostMapping("/settings/open311/communities/{community}/closing")
  ModelAndView close(
      Viewer viewer, @PathVariable("community") UUID uuid, HttpServletResponse response) {
    open.close(viewer, communities.find(viewer, Permission.MANAGE_SETTINGS, uuid));
    return done(response, "casework.open311.closed");
  }

  /** Whether pages of others may read it in the browser. */
  @PostMapping("/settings/open311/communities/{community}/browsers")
  ModelAndView browsers(
      Viewer viewer,
      @PathVariable("community") UUID uuid,
      @RequestParam(defaultValue = "") String may,
      HttpServletResponse response) {
    var community = communities.find(viewer, Permission.MANAGE_SETTINGS, uuid);
    boolean lets = !may.isEmpty();
    open.letBrowsersRead(viewer, community, lets);
    return done(response, lets ? "casework.open311.browsers.on" : "casework.open311.browsers.off");
  }

  @PostMapping("/settings/open311/keys")
  ModelAndView make(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String where,
      HttpServletResponse response) {
    var refusals = Refusals.none();
    String called = PlainText.line(name);
    int length = called.codePointCount(0, called.length());
    if (length < 1 || length > ApiKey.LONGEST_NAME) {
      refusals.add("name", "casework.open311.key.name.wrong", ApiKey.LONGEST_NAME);
    }
    Optional<UUID> node =
        where.isEmpty()
            ? Optional.of(everywhere(viewer))
            : chosen(viewer, where).map(Community::uuid);
    if (node.isEmpty()) {
      refusals.add("where", "casework.choice.missing");
    }
    if (!refusals.isEmpty()) {
      var kept = new Open311SettingsPage.Typed("", "", name, where);
      return Pages.refuse(TEMPLATE, pages.page(viewer, text, kept, refusals));
    }
    var made = keys.make(viewer, called, ApiKey.Scope.OPEN311_REPORT, node.orElseThrow());
    response.setHeader("Cache-Control", "no-store");
    return Pages.show("casework/open311-key", new Open311KeyPage(called, made.key()));
  }

  @PostMapping("/settings/open311/keys/{key}/ending")
  ModelAndView end(Viewer viewer, @PathVariable("key") UUID id, HttpServletResponse response) {
    keys.end(viewer, id);
    return done(response, "casework.open311.key.end.done");
  }

  private Optional<Community> chosen(Viewer viewer, String uuid) {
    return pages.reachable(viewer).stream()
        .filter(community -> community.uuid().toString().equals(uuid))
        .findFirst();
  }

  /** Administrators run the whole portfolio. */
  private static UUID everywhere(Viewer viewer) {
    return viewer.nodes(Permission.MANAGE_SETTINGS).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("a place to manage"));
  }

  private static ModelAndView done(HttpServletResponse response, String key) {
    Notices.tell(response, key);
    return Pages.seeOther(Open311SettingsPages.ADDRESS);
  }
}
