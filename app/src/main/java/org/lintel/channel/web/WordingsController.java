package org.lintel.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplates;
import org.lintel.channel.NoticeWording;
import org.lintel.channel.NoticeWordings;
import org.lintel.channel.TestingANotice;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.mail.MailOutcome;
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

/** The company's own words for notices. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class WordingsController {

  private static final String TEMPLATE = "channel/wording";

  private final NoticeTemplates templates;
  private final NoticeWordings wordings;
  private final TestingANotice testing;
  private final WordingPages pages;

  WordingsController(
      NoticeTemplates templates,
      NoticeWordings wordings,
      TestingANotice testing,
      WordingPages pages) {
    this.templates = templates;
    this.wordings = wordings;
    this.testing = testing;
    this.pages = pages;
  }

  @GetMapping("/notice-templates")
  ModelAndView list(Text text) {
    return Pages.show("channel/wordings", pages.all(text));
  }

  @GetMapping("/notice-templates/{template}")
  ModelAndView show(@PathVariable String template) {
    return Pages.show(TEMPLATE, pages.now(find(template), Optional.empty()));
  }

  /** Keeps the words, or only looks at them. */
  @PostMapping("/notice-templates/{template}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable String template,
      @RequestParam Map<String, String> form,
      HttpServletResponse response) {
    NoticeTemplate found = find(template);
    var refusals = Refusals.none();
    NoticeWording typed = WordingReading.read(found, form, refusals);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.typed(found, form, typed, refusals));
    }
    if (form.getOrDefault("act", "").equals("preview")) {
      return Pages.show(TEMPLATE, pages.typed(found, form, typed, refusals));
    }
    wordings.change(viewer, found, typed);
    Notices.tell(response, "channel.wording.saved");
    return Pages.seeOther("/notice-templates/" + template);
  }

  @PostMapping("/notice-templates/{template}/reset")
  ModelAndView reset(Viewer viewer, @PathVariable String template, HttpServletResponse response) {
    wordings.reset(viewer, find(template));
    Notices.tell(response, "channel.wording.back");
    return Pages.seeOther("/notice-templates/" + template);
  }

  /** Sends it to whoever asks, as it is kept. */
  @PostMapping("/notice-templates/{template}/test")
  ModelAndView test(Viewer viewer, @PathVariable String template) {
    NoticeTemplate found = find(template);
    var result =
        switch (testing.send(viewer, found)) {
          case MailOutcome.Sent _ ->
              new ChannelSettingsPage.Result(
                  true, "channel.wording.test.sent", List.of(testing.address(viewer)));
          case MailOutcome.NotSetUp _ ->
              new ChannelSettingsPage.Result(false, "channel.wording.test.not-set", List.of());
          case MailOutcome.Failed(String reason, _) ->
              new ChannelSettingsPage.Result(false, "channel.wording.test.failed", List.of(reason));
        };
    return Pages.show(TEMPLATE, pages.now(found, Optional.of(result)));
  }

  private NoticeTemplate find(String name) {
    return templates.find(name).orElseThrow(() -> new NotFound("notice " + name));
  }
}
