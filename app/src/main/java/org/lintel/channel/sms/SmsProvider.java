package org.lintel.channel.sms;

import java.util.List;
import org.lintel.platform.setting.Setting;

/** Who carries text messages, with the settings that are needed. */
public enum SmsProvider {
  ALIYUN(List.of(Setting.SMS_KEY_ID, Setting.SMS_KEY_SECRET, Setting.SMS_SIGN)),
  HTTP(List.of(Setting.SMS_URL));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list; the checker sees only List
  private final List<Setting> needed;

  SmsProvider(List<Setting> needed) {
    this.needed = needed;
  }

  /** Settings without which it carries nothing. */
  public List<Setting> needed() {
    return needed;
  }
}
