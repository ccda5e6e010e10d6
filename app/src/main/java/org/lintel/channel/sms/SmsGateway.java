package org.lintel.channel.sms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.stereotype.Component;

/** Hands text messages to the provider that the settings name. */
@Component
public class SmsGateway {

  private final InstallationSettings settings;
  private final Map<SmsProvider, SmsSending> senders;

  SmsGateway(InstallationSettings settings, List<SmsSending> senders) {
    this.settings = settings;
    this.senders =
        senders.stream().collect(Collectors.toMap(SmsSending::provider, Function.identity()));
  }

  public boolean isSetUp() {
    return provider()
        .filter(chosen ->
            chosen.needed().stream().allMatch(needed -> settings.value(needed).isPresent()))
        .isPresent();
  }

  /** Whether the provider sends none but texts that it approved. */
  public boolean needsCodes() {
    return provider().equals(Optional.of(SmsProvider.ALIYUN));
  }

  private Optional<SmsProvider> provider() {
    return settings.value(Setting.SMS_PROVIDER).map(SmsProvider::valueOf);
  }

  /** The sender's name that stands before each message; may be empty. */
  public String sign() {
    return settings.value(Setting.SMS_SIGN).orElse("");
  }

  /** Sends one message and waits until the provider has taken it, at most half a minute. */
  public SmsOutcome send(TextMessage message) {
    if (!isSetUp()) {
      return new SmsOutcome.NotSetUp();
    }
    var sender = provider().map(senders::get);
    return sender.isPresent() ? sender.get().send(message) : new SmsOutcome.NotSetUp();
  }
}
