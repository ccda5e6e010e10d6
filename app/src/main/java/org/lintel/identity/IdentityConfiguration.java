package org.lintel.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

  /** They belong to no organisation: they are written before anybody is known. */
  @Bean
  RecurringTask<Void> throttleTidying(Throttle throttle, OneTimeCodes codes) {
    return Tasks.recurring("throttle-tidying", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> {
          throttle.tidy();
          codes.tidy();
        });
  }
}
