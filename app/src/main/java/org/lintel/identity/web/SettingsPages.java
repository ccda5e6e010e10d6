package org.lintel.identity.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.QrCode;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.TimeZones;
import org.springframework.stereotype.Component;

/** Puts the settings page together. Secrets are never shown. */
@Component
class SettingsPages {

  private final InstallationSettings settings;
  private final PublicAddress publicAddress;
  private final OrganisationNames organisations;

  SettingsPages(
      InstallationSettings settings, PublicAddress publicAddress, OrganisationNames organisations) {
    this.settings = settings;
    this.publicAddress = publicAddress;
    this.organisations = organisations;
  }

  SettingsPage now(Optional<SettingsPage.Result> result) {
    return page(company(), Map.of(), result, Refusals.none());
  }

  SettingsPage typed(Map<Setting, String> typed, Refusals refusals) {
    return page(company(), typed, Optional.empty(), refusals);
  }

  SettingsPage typed(String name, String zone, String phone, Refusals refusals) {
    var company = new SettingsPage.Company(name, zone, phone, company().zones());
    return page(company, Map.of(), Optional.empty(), refusals);
  }

  SettingsPage.Company company() {
    var organisation = organisations.of(OrganisationScope.required());
    return new SettingsPage.Company(
        organisation.name(),
        organisation.zone().getId(),
        organisation.phone().map(ServicePhone::value).orElse(""),
        TimeZones.offered(organisation.zone().getId()));
  }

  private SettingsPage page(
      SettingsPage.Company company,
      Map<Setting, String> typed,
      Optional<SettingsPage.Result> result,
      Refusals refusals) {
    var values = new EnumMap<Setting, String>(Setting.class);
    var fixed = new EnumMap<Setting, Boolean>(Setting.class);
    for (Setting setting : Setting.values()) {
      String stored = setting.isSecret() ? "" : settings.value(setting).orElse("");
      values.put(setting, typed.getOrDefault(setting, stored));
      fixed.put(setting, settings.isFixed(setting));
    }
    return new SettingsPage(company, values, fixed, code(), result, refusals);
  }

  private Optional<QrCode> code() {
    return publicAddress.isSet()
        ? Optional.of(QrCode.of(publicAddress.of("/sign-in")))
        : Optional.empty();
  }
}
