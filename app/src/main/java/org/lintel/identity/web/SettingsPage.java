package org.lintel.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.identity.setting.ProxyFault;
import org.lintel.platform.mail.MailSecurity;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.setting.TrustedProxies;
import org.lintel.platform.web.QrCode;
import org.lintel.platform.web.Refusals;

/**
 * The settings of the installation.
 *
 * @param company what the company is called, where its clocks stand, and whom its owners call
 * @param values what the form shows by setting
 * @param fixed which ones the environment decides
 * @param code leads a phone to the sign-in page; empty while no public address is set
 * @param result message about a test that was just made
 */
public record SettingsPage(
    Company company,
    Map<Setting, String> values,
    Map<Setting, Boolean> fixed,
    Optional<QrCode> code,
    Optional<Result> result,
    Refusals refusals) {

  public SettingsPage {
    values = Map.copyOf(values);
    fixed = Map.copyOf(fixed);
  }

  /** Name, time zone and service phone of the company, with the zones that it can choose. */
  public record Company(String name, String zone, String phone, List<String> zones) {

    public Company {
      zones = List.copyOf(zones);
    }
  }

  /**
   * Outcome of a test: a message key with its arguments.
   *
   * @param faults what has to be put right, one sentence each
   */
  public record Result(
      boolean isGood, String key, List<String> arguments, List<ProxyFault> faults) {

    public Result {
      arguments = List.copyOf(arguments);
      faults = List.copyOf(faults);
    }

    static Result good(String key, String... arguments) {
      return new Result(true, key, List.of(arguments), List.of());
    }
  }

  public String value(String setting) {
    return values.getOrDefault(Setting.valueOf(setting), "");
  }

  public boolean isFixed(String setting) {
    return fixed.getOrDefault(Setting.valueOf(setting), false);
  }

  public TrustedProxies[] proxies() {
    return TrustedProxies.values();
  }

  /** The safest first: it is what holds when nothing was chosen. */
  public MailSecurity[] securities() {
    return new MailSecurity[] {MailSecurity.TLS, MailSecurity.STARTTLS, MailSecurity.NONE};
  }
}
