package org.lintel.channel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.Mailbox;
import org.lintel.channel.NoticeRulebook;
import org.lintel.channel.NoticeRules;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplates;
import org.lintel.channel.TestingSms;
import org.lintel.channel.sms.SmsOutcome;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.setting.ChangingSettings;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How owners and staff are reached: text messages, the mailbox, quiet hours and the budget. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class ChannelSettingsController {

  private static final String TEMPLATE = "channel/settings";
  private static final String ADDRESS = "/settings/channels";

  private final ChangingSettings changing;
  private final NoticeRulebook rulebook;
  private final NoticeTemplates templates;
  private final TestingSms testing;
  private final ChannelSettingsPages pages;

  ChannelSettingsController(
      ChangingSettings changing,
      NoticeRulebook rulebook,
      NoticeTemplates templates,
      TestingSms testing,
      ChannelSettingsPages pages) {
    this.changing = changing;
    this.rulebook = rulebook;
    this.templates = templates;
    this.testing = testing;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Viewer viewer, Text text) {
    changing.admit(viewer);
    return Pages.show(TEMPLATE, pages.now(text, "", Optional.empty()));
  }

  @PostMapping(ADDRESS + "/sms")
  ModelAndView sms(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> form,
      HttpServletResponse response) {
    changing.admit(viewer);
    var values = new EnumMap<Setting, String>(Setting.class);
    for (Setting setting : ChannelSettingsPages.SMS) {
      String typed = PlainText.lines(form.getOrDefault(setting.key(), ""));
      if (!pages.isFixed(setting) && (!setting.isSecret() || !typed.isEmpty())) {
        values.put(setting, typed);
      }
    }
    var refusals = Refusals.none();
    new ChannelSettingChecks(values, refusals).check(pages::isKept);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.typed(text, values, refusals));
    }
    changing.change(viewer, values);
    return saved(response);
  }

  @PostMapping(ADDRESS + "/delivery")
  ModelAndView delivery(
      Viewer viewer,
      @RequestParam(defaultValue = "") String delivery,
      HttpServletResponse response) {
    changing.admit(viewer);
    String value = Mailbox.SETTING.equals(delivery) ? Mailbox.SETTING : "";
    changing.change(viewer, Map.of(Setting.DELIVERY, value));
    return saved(response);
  }

  @PostMapping(ADDRESS + "/rules")
  ModelAndView rules(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> form,
      HttpServletResponse response) {
    changing.admit(viewer);
    var refusals = Refusals.none();
    NoticeRules rules = NoticeRulesReading.read(form, refusals);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.typedRules(text, form, refusals));
    }
    rulebook.change(viewer, rules);
    return saved(response);
  }

  @PostMapping(ADDRESS + "/sms/test")
  ModelAndView test(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String template) {
    changing.admit(viewer);
    String typed = PlainText.line(phone);
    Optional<PhoneNumber> to = PhoneNumber.parse(typed);
    if (to.isEmpty()) {
      var refusals = Refusals.none().add("phone", "channel.settings.phone-wrong", typed);
      return Pages.refuse(TEMPLATE, pages.typedPhone(text, phone, refusals));
    }
    NoticeTemplate chosen =
        templates
            .find(template)
            .filter(NoticeTemplate::isTexted)
            .orElseThrow(() -> new NotFound("notice " + template));
    var result = result(testing.send(viewer, chosen, to.get()));
    return Pages.show(TEMPLATE, pages.now(text, typed, Optional.of(result)));
  }

  private ChannelSettingsPage.Result result(SmsOutcome outcome) {
    return switch (outcome) {
      case SmsOutcome.Sent(String provider) -> sent(provider);
      case SmsOutcome.NotSetUp _ ->
          new ChannelSettingsPage.Result(false, "channel.settings.test.not-set", List.of());
      case SmsOutcome.Failed(String reason, _) when reason.equals("no-code") ->
          new ChannelSettingsPage.Result(false, "channel.settings.test.no-code", List.of());
      case SmsOutcome.Failed(String reason, _) ->
          new ChannelSettingsPage.Result(false, "channel.settings.test.failed", List.of(reason));
    };
  }

  private ChannelSettingsPage.Result sent(String provider) {
    if (testing.isKept()) {
      return new ChannelSettingsPage.Result(true, "channel.settings.test.kept", List.of());
    }
    return provider.isEmpty()
        ? new ChannelSettingsPage.Result(true, "channel.settings.test.sent", List.of())
        : new ChannelSettingsPage.Result(true, "channel.settings.test.sent-as", List.of(provider));
  }

  private static ModelAndView saved(HttpServletResponse response) {
    Notices.tell(response, "channel.settings.saved");
    return Pages.seeOther(ADDRESS);
  }
}
