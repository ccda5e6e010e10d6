package org.lintel.channel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.mail.Mails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with what a job left behind: letters postponed, and those of a job cut short. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Short, so that one organisation's letters do not hold up the others'. */
  private static final Duration SLICE = Duration.ofSeconds(20);

  @Bean
  RecurringTask<Void> letterPosting(
      Posting posting, Claims claims, Mails mails, Organisations organisations) {
    return Tasks.recurring("letter-posting", FixedDelay.of(EVERY))
        .execute((_, _) ->
            organisations
                .all()
                .forEach(
                    number -> OrganisationScope.run(number, () -> go(posting, claims, mails))));
  }

  private static void go(Posting posting, Claims claims, Mails mails) {
    claims.expire();
    if (mails.isSetUp()) {
      posting.post(Optional.empty(), SLICE, (_, _) -> {});
    }
  }
}
