package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdentitySettingsTests {

  @Test
  void theDefaultsAreThese() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new IdentitySettings(
                Duration.ofHours(8),
                Duration.ofDays(7),
                Duration.ofDays(7),
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofSeconds(5)));
  }

  @Test
  void oneThingCanBeSetAlone() {
    var settings = bound(Map.of("lintel.identity.session-idle", "30m"));

    assertThat(settings.sessionIdle()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.sessionLongest()).isEqualTo(Duration.ofDays(7));
  }

  private static IdentitySettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("lintel.identity", IdentitySettings.class);
  }
}
