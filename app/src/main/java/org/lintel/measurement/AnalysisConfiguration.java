package org.lintel.measurement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalysisConfiguration {

  /** Soon after a wave was closed or answers were imported, and at night; on one node. */
  private static final Duration EVERY = Duration.ofMinutes(15);

  @Bean
  RecurringTask<Void> analysisRenewal(RenewingAnalyses renewing, Organisations organisations) {
    return Tasks.recurring("analysis-renewal", FixedDelay.of(EVERY))
        .execute((_, _) ->
            organisations
                .all()
                .forEach(number -> OrganisationScope.run(number, () -> renewing.renew(number))));
  }
}
