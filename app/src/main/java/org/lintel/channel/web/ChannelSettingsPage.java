package org.lintel.channel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.sms.SmsProvider;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Refusals;

/**
 * How owners and staff are reached.
 *
 * @param warnings how emergencies do not reach staff, in words
 * @param isDemonstration everything lies in the mailbox, whatever is set
 * @param values what the form shows by setting; secrets never
 * @param hasSecret which secrets are kept
 * @param fixed which ones the environment decides
 * @param rules what the form of the rules shows by field
 * @param reports where the provider pushes receipts and replies
 * @param templates that a test can send, with their names
 */
public record ChannelSettingsPage(
    List<String> warnings,
    boolean isDemonstration,
    Map<Setting, String> values,
    Map<Setting, Boolean> hasSecret,
    Map<Setting, Boolean> fixed,
    Map<String, String> rules,
    List<Choice> templates,
    String phone,
    String reports,
    Optional<Result> result,
    Refusals refusals) {

  public ChannelSettingsPage {
    warnings = List.copyOf(warnings);
    values = Map.copyOf(values);
    hasSecret = Map.copyOf(hasSecret);
    fixed = Map.copyOf(fixed);
    rules = Map.copyOf(rules);
    templates = List.copyOf(templates);
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}

  /** Outcome of a test: a message key with its arguments. */
  public record Result(boolean isGood, String key, List<String> arguments) {

    public Result {
      arguments = List.copyOf(arguments);
    }
  }

  public String value(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  public boolean isFixed(Setting setting) {
    return fixed.getOrDefault(setting, false);
  }

  public boolean isKept(Setting setting) {
    return hasSecret.getOrDefault(setting, false);
  }

  public String rule(String field) {
    return rules.getOrDefault(field, "");
  }

  public SmsProvider[] providers() {
    return SmsProvider.values();
  }
}
