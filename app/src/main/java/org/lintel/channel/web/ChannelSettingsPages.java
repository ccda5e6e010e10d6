package org.lintel.channel.web;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.NoticeRulebook;
import org.lintel.channel.NoticeRules;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplates;
import org.lintel.channel.SmsReports;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/**
 * Puts the page of the channels together. Secrets that are kept are never shown; headers only while
 * their form is refused.
 */
@Component
class ChannelSettingsPages {

  static final List<Setting> SMS =
      List.of(
          Setting.SMS_PROVIDER,
          Setting.SMS_SIGN,
          Setting.SMS_RATE,
          Setting.SMS_KEY_ID,
          Setting.SMS_KEY_SECRET,
          Setting.SMS_SIGN_IN_TEXT,
          Setting.SMS_ENDPOINT,
          Setting.SMS_URL,
          Setting.SMS_METHOD,
          Setting.SMS_HEADERS,
          Setting.SMS_BODY,
          Setting.SMS_SUCCESS,
          Setting.SMS_MESSAGE_ID,
          Setting.SMS_PRIVATE);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final InstallationSettings settings;
  private final NoticeRulebook rulebook;
  private final NoticeTemplates templates;
  private final OrganisationNames names;
  private final SmsReports reports;
  private final EmergencyWarnings warnings;

  ChannelSettingsPages(
      InstallationSettings settings,
      NoticeRulebook rulebook,
      NoticeTemplates templates,
      OrganisationNames names,
      SmsReports reports,
      EmergencyWarnings warnings) {
    this.settings = settings;
    this.rulebook = rulebook;
    this.templates = templates;
    this.names = names;
    this.reports = reports;
    this.warnings = warnings;
  }

  /** Whether the environment decides. */
  boolean isFixed(Setting setting) {
    return settings.isFixed(setting);
  }

  /** Whether it is there without being typed again: a secret, or by the environment. */
  boolean isKept(Setting setting) {
    return (setting.isSecret() || settings.isFixed(setting)) && settings.value(setting).isPresent();
  }

  ChannelSettingsPage now(Text text, String phone, Optional<ChannelSettingsPage.Result> result) {
    return page(text, Map.of(), shown(rulebook.rules()), phone, result, Refusals.none());
  }

  ChannelSettingsPage typed(Text text, Map<Setting, String> typed, Refusals refusals) {
    return page(text, typed, shown(rulebook.rules()), "", Optional.empty(), refusals);
  }

  ChannelSettingsPage typedRules(Text text, Map<String, String> typed, Refusals refusals) {
    return page(text, Map.of(), typed, "", Optional.empty(), refusals);
  }

  ChannelSettingsPage typedPhone(Text text, String phone, Refusals refusals) {
    return page(text, Map.of(), shown(rulebook.rules()), phone, Optional.empty(), refusals);
  }

  private ChannelSettingsPage page(
      Text text,
      Map<Setting, String> typed,
      Map<String, String> rules,
      String phone,
      Optional<ChannelSettingsPage.Result> result,
      Refusals refusals) {
    var values = new EnumMap<Setting, String>(Setting.class);
    var kept = new EnumMap<Setting, Boolean>(Setting.class);
    var fixed = new EnumMap<Setting, Boolean>(Setting.class);
    for (Setting setting : Setting.values()) {
      String stored = setting.isSecret() ? "" : settings.value(setting).orElse("");
      boolean isHidden = setting == Setting.SMS_KEY_SECRET || setting == Setting.MAIL_PASSWORD;
      values.put(setting, isHidden ? "" : typed.getOrDefault(setting, stored));
      kept.put(setting, setting.isSecret() && settings.value(setting).isPresent());
      fixed.put(setting, settings.isFixed(setting));
    }
    return new ChannelSettingsPage(
        warnings.in(text),
        names.of(OrganisationScope.required()).isDemonstration(),
        values,
        kept,
        fixed,
        rules,
        choices(text),
        phone,
        reports.address(),
        result,
        refusals);
  }

  private List<ChannelSettingsPage.Choice> choices(Text text) {
    return templates.all().stream()
        .filter(NoticeTemplate::isTexted)
        .map(template ->
            new ChannelSettingsPage.Choice(
                template.name(), text.get("notice." + template.name() + ".name")))
        .toList();
  }

  private static Map<String, String> shown(NoticeRules rules) {
    return Map.of(
        "language", rules.language(),
        "owners-from", TIME.format(rules.owners().from()),
        "owners-until", TIME.format(rules.owners().until()),
        "staff-from", TIME.format(rules.staff().from()),
        "staff-until", TIME.format(rules.staff().until()),
        "a-week", String.valueOf(rules.aWeek()),
        "sms-cost", yuan(rules.smsCost()),
        "email-cost", yuan(rules.emailCost()));
  }

  /** Hundredths of a fen as yuan: 450 is 0.045. */
  static String yuan(long cost) {
    return BigDecimal.valueOf(cost, 4).stripTrailingZeros().toPlainString();
  }
}
