package org.lintel.channel.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.function.Predicate;
import org.lintel.channel.sms.HttpTemplate;
import org.lintel.channel.sms.SmsProvider;
import org.lintel.channel.sms.SuccessRule;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Refusals;

/** Says what is wrong with typed settings of text messages; an empty one is taken back. */
final class ChannelSettingChecks {

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_BODY = 4_000;
  private static final int HIGHEST_RATE = 9_999;

  private final Map<Setting, String> values;
  private final Refusals refusals;

  ChannelSettingChecks(Map<Setting, String> values, Refusals refusals) {
    this.values = values;
    this.refusals = refusals;
  }

  /**
   * What the chosen provider needs must be there, too.
   *
   * @param isKept whether a setting is there without being typed
   */
  void check(Predicate<Setting> isKept) {
    values.forEach((setting, value) -> {
      boolean isLong = setting == Setting.SMS_BODY || setting == Setting.SMS_HEADERS;
      int longest = isLong ? LONGEST_BODY : LONGEST_LINE;
      if (value.codePointCount(0, value.length()) > longest) {
        refusals.add(
            setting.key(),
            "channel.settings.long",
            value.codePointCount(0, value.length()),
            longest);
      } else if (!value.isEmpty()) {
        form(setting, value);
      }
    });
    needed(isKept);
  }

  private void needed(Predicate<Setting> isKept) {
    String chosen = values.getOrDefault(Setting.SMS_PROVIDER, "");
    for (SmsProvider provider : SmsProvider.values()) {
      if (provider.name().equals(chosen)) {
        provider.needed().stream()
            .filter(setting -> values.getOrDefault(setting, "").isEmpty())
            .filter(isKept.negate())
            .forEach(setting ->
                refusals.named(
                    setting.key(), "channel.setting." + setting.key(), "channel.settings.missing"));
      }
    }
  }

  private void form(Setting setting, String value) {
    switch (setting) {
      case SMS_PROVIDER -> unless(setting, isProvider(value), "channel.settings.unknown", value);
      case SMS_RATE ->
          unless(
              setting,
              value.matches("\\d{1,4}") && Integer.parseInt(value) >= 1,
              "channel.settings.rate-wrong",
              value,
              HIGHEST_RATE);
      case SMS_KEY_ID, SMS_KEY_SECRET, SMS_SIGN_IN_TEXT ->
          unless(setting, value.matches("[!-~]+"), "channel.settings.key-wrong");
      case SMS_ENDPOINT ->
          unless(setting, isEndpoint(value), "channel.settings.address-wrong", value);
      case SMS_URL ->
          unless(setting, HttpTemplate.isAddress(value), "channel.settings.address-wrong", value);
      case SMS_METHOD ->
          unless(
              setting,
              value.equals("POST") || value.equals("GET"),
              "channel.settings.unknown",
              value);
      case SMS_HEADERS ->
          HttpTemplate.wrongHeader(value)
              .ifPresent(
                  line -> refusals.add(setting.key(), "channel.settings.header-wrong", line));
      case SMS_SUCCESS ->
          unless(setting, SuccessRule.isOne(value), "channel.settings.rule-wrong", value);
      case SMS_MESSAGE_ID ->
          unless(setting, value.matches("(/[^/\\s]+)+"), "channel.settings.pointer-wrong", value);
      default -> {}
    }
    if (setting == Setting.SMS_URL || setting == Setting.SMS_BODY) {
      HttpTemplate.unknownIn(value)
          .ifPresent(place ->
              refusals.add(
                  setting.key(),
                  "channel.settings.place-unknown",
                  place,
                  String.join(
                      " ", HttpTemplate.PLACES.stream().map(one -> "{" + one + "}").toList())));
    }
  }

  private void unless(Setting setting, boolean isRight, String key, Object... arguments) {
    if (!isRight) {
      refusals.add(setting.key(), key, arguments);
    }
  }

  private static boolean isProvider(String value) {
    for (SmsProvider provider : SmsProvider.values()) {
      if (provider.name().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEndpoint(String value) {
    try {
      var address = new URI(value);
      boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return isWeb
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getRawPath().isEmpty()
          && address.getRawQuery() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
