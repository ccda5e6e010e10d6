package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.identity.Organisations;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.setting.ChangingSettings;
import org.lintel.identity.setting.ProxyFault;
import org.lintel.identity.setting.Reached;
import org.lintel.identity.setting.TestingThePublicAddress;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.Viewer;
import org.lintel.platform.mail.Mail;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
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

/** Settings of the installation and their tests. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class SettingsController {

  private static final String TEMPLATE = "identity/settings";
  private static final List<Setting> ADDRESS = List.of(Setting.PUBLIC_ADDRESS);
  private static final List<Setting> SERVER =
      List.of(
          Setting.BIND_ADDRESS,
          Setting.PORT,
          Setting.TLS_CERTIFICATE,
          Setting.TLS_KEY,
          Setting.TRUSTED_PROXIES);
  private static final List<Setting> MAIL =
      List.of(
          Setting.MAIL_HOST,
          Setting.MAIL_PORT,
          Setting.MAIL_SECURITY,
          Setting.MAIL_USER,
          Setting.MAIL_PASSWORD,
          Setting.MAIL_SENDER,
          Setting.MAIL_RATE);

  private final ChangingSettings changing;
  private final Organisations organisations;
  private final TestingThePublicAddress testing;
  private final StaffMembers staff;
  private final Mails mails;
  private final SettingsPages pages;

  SettingsController(
      ChangingSettings changing,
      Organisations organisations,
      TestingThePublicAddress testing,
      StaffMembers staff,
      Mails mails,
      SettingsPages pages) {
    this.changing = changing;
    this.organisations = organisations;
    this.testing = testing;
    this.staff = staff;
    this.mails = mails;
    this.pages = pages;
  }

  @GetMapping("/settings")
  ModelAndView show(Viewer viewer) {
    changing.admit(viewer);
    return Pages.show(TEMPLATE, pages.now(Optional.empty()));
  }

  @PostMapping("/settings/company")
  ModelAndView company(
      Viewer viewer,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String company,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String phone) {
    changing.admit(viewer);
    String name = OneLine.of(company);
    var refusals = Refusals.none();
    NameChecks.text(
        refusals, "company", "identity.set-up.company", name, Organisations.LONGEST_NAME);
    boolean isKnown = pages.company().zones().contains(zone);
    if (!isKnown) {
      refusals.add("zone", "identity.set-up.zone-unknown", OneLine.of(zone));
    }
    String number = OneLine.of(phone);
    var service = ServicePhone.parse(number);
    if (!number.isEmpty() && service.isEmpty()) {
      refusals.add("phone", "identity.settings.phone.wrong", number);
    }
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.typed(name, zone, number, refusals));
    }
    organisations.rename(viewer, name, ZoneId.of(zone), service);
    Notices.tell(response, "identity.settings.saved");
    return Pages.seeOther("/settings");
  }

  @PostMapping("/settings/address")
  ModelAndView address(
      Viewer viewer, HttpServletResponse response, @RequestParam Map<String, String> form) {
    return change(viewer, response, ADDRESS, form);
  }

  @PostMapping("/settings/server")
  ModelAndView server(
      Viewer viewer, HttpServletResponse response, @RequestParam Map<String, String> form) {
    return change(viewer, response, SERVER, form);
  }

  @PostMapping("/settings/mail")
  ModelAndView mail(
      Viewer viewer, HttpServletResponse response, @RequestParam Map<String, String> form) {
    return change(viewer, response, MAIL, form);
  }

  private ModelAndView change(
      Viewer viewer,
      HttpServletResponse response,
      List<Setting> settings,
      Map<String, String> form) {
    changing.admit(viewer);
    var values = new EnumMap<Setting, String>(Setting.class);
    for (Setting setting : settings) {
      String typed = OneLine.of(form.getOrDefault(setting.key(), ""));
      if (!setting.isSecret() || !typed.isEmpty()) {
        values.put(setting, typed);
      }
    }
    var refusals = Refusals.none();
    SettingChecks.check(values, refusals);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, pages.typed(values, refusals));
    }
    changing.change(viewer, values);
    boolean isLater = settings.stream().anyMatch(Setting::needsRestart);
    Notices.tell(response, isLater ? "identity.settings.saved-later" : "identity.settings.saved");
    return Pages.seeOther("/settings");
  }

  @PostMapping("/settings/address/test")
  ModelAndView testAddress(Viewer viewer) {
    changing.admit(viewer);
    var result =
        switch (testing.test()) {
          case Reached.Ours(List<ProxyFault> faults) -> ours(faults);
          case Reached.NotSet _ -> bad("identity.reached.not-set");
          case Reached.UnknownHost(String host) -> bad("identity.reached.unknown-host", host);
          case Reached.Forbidden(String host) -> bad("identity.reached.forbidden", host);
          case Reached.NoAnswer(String host, int port) ->
              bad("identity.reached.no-answer", host, port);
          case Reached.BadCertificate(String host) -> bad("identity.reached.certificate", host);
          case Reached.SomebodyElse(int status) -> bad("identity.reached.somebody-else", status);
        };
    return Pages.show(TEMPLATE, pages.now(Optional.of(result)));
  }

  private static SettingsPage.Result ours(List<ProxyFault> faults) {
    return faults.isEmpty()
        ? SettingsPage.Result.good("identity.reached.ours")
        : new SettingsPage.Result(false, "identity.reached.ours-but", List.of(), faults);
  }

  @PostMapping("/settings/mail/test")
  ModelAndView testMail(Viewer viewer, Text text) {
    changing.admit(viewer);
    String to = staff.get(viewer.id()).email().value();
    var mail =
        new Mail(to, text.get("identity.mail.test.subject"), text.get("identity.mail.test.text"));
    var result =
        switch (mails.send(mail)) {
          case MailOutcome.Sent _ -> SettingsPage.Result.good("identity.mail.test.sent", to);
          case MailOutcome.NotSetUp _ -> bad("identity.mail.test.not-set");
          case MailOutcome.Failed(String reason, _) -> bad("identity.mail.test.failed", reason);
        };
    return Pages.show(TEMPLATE, pages.now(Optional.of(result)));
  }

  private static SettingsPage.Result bad(String key, Object... arguments) {
    return new SettingsPage.Result(
        false, key, Arrays.stream(arguments).map(String::valueOf).toList(), List.of());
  }
}
