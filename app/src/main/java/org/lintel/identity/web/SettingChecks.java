package org.lintel.identity.web;

import java.util.Arrays;
import java.util.Map;
import org.lintel.identity.Email;
import org.lintel.platform.mail.MailSecurity;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.setting.TlsFiles;
import org.lintel.platform.setting.TrustedProxies;
import org.lintel.platform.web.Refusals;

/** Says what is wrong with typed settings; an empty one is taken back and always right. */
final class SettingChecks {

  private static final int LONGEST = 300;
  private static final int HIGHEST_PORT = 65_535;
  private static final int HIGHEST_RATE = 9_999;

  private SettingChecks() {}

  static void check(Map<Setting, String> values, Refusals refusals) {
    values.forEach((setting, value) -> {
      if (OneLine.length(value) > LONGEST) {
        refusals.add(setting.key(), "identity.field.too-long", OneLine.length(value), LONGEST);
      } else if (!value.isEmpty()) {
        check(setting, value, refusals);
      }
    });
    files(values, refusals);
  }

  private static void check(Setting setting, String value, Refusals refusals) {
    switch (setting) {
      case PUBLIC_ADDRESS -> {
        if (PublicAddress.read(value).isEmpty()) {
          refusals.add(setting.key(), "identity.settings.address-wrong", value);
        }
      }
      case PORT, MAIL_PORT -> {
        if (!isPort(value)) {
          refusals.add(setting.key(), "identity.settings.port-wrong", value, HIGHEST_PORT);
        }
      }
      case MAIL_RATE, SMS_RATE -> {
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1) {
          refusals.add(setting.key(), "identity.settings.rate-wrong", value, HIGHEST_RATE);
        }
      }
      case BIND_ADDRESS, MAIL_HOST -> {
        if (!value.matches("[A-Za-z0-9.:_-]+")) {
          refusals.add(setting.key(), "identity.settings.host-wrong", value);
        }
      }
      case TRUSTED_PROXIES -> known(setting, value, TrustedProxies.values(), refusals);
      case MAIL_SECURITY -> known(setting, value, MailSecurity.values(), refusals);
      case MAIL_SENDER -> {
        if (Email.read(value).isEmpty()) {
          refusals.add(setting.key(), "identity.email.wrong", value);
        }
      }
      case TLS_CERTIFICATE, TLS_KEY, MAIL_USER, MAIL_PASSWORD -> {}
      // Those of channels are checked where they are typed.
      case SMS_PROVIDER,
          SMS_SIGN,
          SMS_KEY_ID,
          SMS_KEY_SECRET,
          SMS_SIGN_IN_TEXT,
          SMS_ENDPOINT,
          SMS_URL,
          SMS_METHOD,
          SMS_HEADERS,
          SMS_BODY,
          SMS_SUCCESS,
          SMS_MESSAGE_ID,
          SMS_PRIVATE,
          DELIVERY -> {}
    }
  }

  private static boolean isPort(String value) {
    return value.matches("\\d{1,5}")
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= HIGHEST_PORT;
  }

  private static void known(Setting setting, String value, Enum<?>[] allowed, Refusals refusals) {
    if (Arrays.stream(allowed).noneMatch(one -> one.name().equals(value))) {
      refusals.add(setting.key(), "identity.settings.unknown", value);
    }
  }

  private static void files(Map<Setting, String> values, Refusals refusals) {
    String certificate = values.getOrDefault(Setting.TLS_CERTIFICATE, "");
    String key = values.getOrDefault(Setting.TLS_KEY, "");
    if (certificate.isEmpty() && key.isEmpty()) {
      return;
    }
    var verdict = TlsFiles.check(certificate, key);
    if (verdict != TlsFiles.Verdict.GOOD) {
      String field = verdict.isAboutKey() ? "tls-key" : "tls-certificate";
      refusals.add(field, verdict.message(), certificate, key);
    }
  }
}
