package org.lintel.identity.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.QrCode;
import org.lintel.platform.web.Refusals;
import org.springframework.stereotype.Component;

/** Puts the settings page together. Secrets are never shown. */
@Component
class SettingsPages {

  private final InstallationSettings settings;
  private final PublicAddress publicAddress;

  SettingsPages(InstallationSettings settings, PublicAddress publicAddress) {
    this.settings = settings;
    this.publicAddress = publicAddress;
  }

  SettingsPage now(Optional<SettingsPage.Result> result) {
    return page(Map.of(), result, Refusals.none());
  }

  SettingsPage typed(Map<Setting, String> typed, Refusals refusals) {
    return page(typed, Optional.empty(), refusals);
  }

  private SettingsPage page(
      Map<Setting, String> typed, Optional<SettingsPage.Result> result, Refusals refusals) {
    var values = new EnumMap<Setting, String>(Setting.class);
    var fixed = new EnumMap<Setting, Boolean>(Setting.class);
    for (Setting setting : Setting.values()) {
      String stored = setting.isSecret() ? "" : settings.value(setting).orElse("");
      values.put(setting, typed.getOrDefault(setting, stored));
      fixed.put(setting, settings.isFixed(setting));
    }
    return new SettingsPage(values, fixed, code(), result, refusals);
  }

  private Optional<QrCode> code() {
    return publicAddress.isSet()
        ? Optional.of(QrCode.of(publicAddress.of("/sign-in")))
        : Optional.empty();
  }
}
