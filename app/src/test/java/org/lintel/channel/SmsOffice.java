package org.lintel.channel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lintel.channel.sms.ProviderServer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.context.ApplicationContext;

/** A provider of text messages that keeps what it takes, and the settings that lead to it. */
public final class SmsOffice implements AutoCloseable {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ProviderServer provider = new ProviderServer();
  private final InstallationSettings settings;
  private final Posting posting;

  public SmsOffice(ApplicationContext application) {
    settings = application.getBean(InstallationSettings.class);
    posting = application.getBean(Posting.class);
    settings.put(Setting.SMS_PROVIDER, "HTTP");
    settings.put(Setting.SMS_URL, provider.address() + "/?to={phone}&text={text}");
    settings.put(Setting.SMS_PRIVATE, "YES");
    settings.put(Setting.SMS_RATE, "9999");
  }

  /** One text message. */
  public record Taken(String to, String text) {}

  /** What the provider was asked to send, in its order. */
  public List<Taken> taken() {
    return provider.asked().stream()
        .map(asked ->
            new Taken(
                asked.values().getOrDefault("to", ""), asked.values().getOrDefault("text", "")))
        .toList();
  }

  /** Sends what is due by all channels. */
  public void post(int organisation) {
    for (Medium medium : Medium.values()) {
      OrganisationScope.run(
          organisation, () -> posting.post(medium, Optional.empty(), MINUTE, (_, _) -> {}));
    }
  }

  @Override
  public void close() {
    provider.close();
    List.of(Setting.SMS_PROVIDER, Setting.SMS_URL, Setting.SMS_PRIVATE, Setting.SMS_RATE)
        .forEach(setting -> settings.put(setting, ""));
  }
}
