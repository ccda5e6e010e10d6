package org.lintel.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.lintel.platform.Tidying;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, on one node, for every organisation; one task that fails stops no other. */
@Configuration(proxyBeanMethods = false)
class TidyingAtNight {

  @Bean
  RecurringTask<Void> nightlyTidying(
      List<Tidying> tidying,
      EveryOrganisation organisations,
      @Value("${lintel.tidied-at:03:40}") LocalTime at) {
    return Tasks.recurring("tidying", new Daily(ZoneId.systemDefault(), at))
        .execute((_, _) -> tidying.forEach(each -> tidy(each, organisations)));
  }

  private static void tidy(Tidying tidying, EveryOrganisation organisations) {
    organisations.each(tidying.getClass().getSimpleName(), _ -> tidying.tidy());
  }
}
