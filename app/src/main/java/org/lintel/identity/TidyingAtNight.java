package org.lintel.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, on one node, for every organisation. */
@Configuration(proxyBeanMethods = false)
class TidyingAtNight {

  @Bean
  RecurringTask<Void> nightlyTidying(
      List<Tidying> tidying,
      Organisations organisations,
      @Value("${lintel.tidied-at:03:40}") LocalTime at) {
    return Tasks.recurring("tidying", new Daily(ZoneId.systemDefault(), at))
        .execute((_, _) ->
            organisations
                .all()
                .forEach(
                    number -> OrganisationScope.run(number, () -> tidying.forEach(Tidying::tidy))));
  }
}
