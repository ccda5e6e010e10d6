package org.lintel.survey;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lintel.community.roster.RosterUploads;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Once a night, on one node, for every organisation: uploaded files of owners and answers go after
 * a month, and what nobody submitted a week after its wave ended.
 */
@Configuration(proxyBeanMethods = false)
class TidyingAtNight {

  @Bean
  RecurringTask<Void> nightlyTidying(
      RosterUploads rosters,
      UploadedAnswerFiles answers,
      Drafts drafts,
      Organisations organisations,
      @Value("${lintel.tidied-at:03:40}") LocalTime at) {
    return Tasks.recurring("tidying", new Daily(ZoneId.systemDefault(), at))
        .execute((_, _) -> tidy(rosters, answers, drafts, organisations));
  }

  static void tidy(
      RosterUploads rosters,
      UploadedAnswerFiles answers,
      Drafts drafts,
      Organisations organisations) {
    for (int organisation : organisations.all()) {
      OrganisationScope.run(
          organisation,
          () -> {
            rosters.removeOldFiles();
            answers.removeOld();
            drafts.removeOld();
          });
    }
  }
}
