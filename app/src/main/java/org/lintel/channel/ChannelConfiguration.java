package org.lintel.channel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.lintel.identity.EveryOrganisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends notices, and goes on with what a job left behind: letters postponed or cut short. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Short, so that one organisation's letters do not hold up the others'. */
  private static final Duration SLICE = Duration.ofSeconds(20);

  @Bean
  RecurringTask<Void> letterPosting(
      Posting posting, Claims claims, Channels channels, EveryOrganisation organisations) {
    return Tasks.recurring("letter-posting", FixedDelay.of(EVERY))
        .execute(
            (_, _) -> organisations.each("letter-posting", _ -> go(posting, claims, channels)));
  }

  private static void go(Posting posting, Claims claims, Channels channels) {
    claims.expire();
    for (Medium medium : Medium.values()) {
      if (channels.isOpen(medium)) {
        posting.post(medium, Optional.empty(), SLICE, (_, _) -> {});
      }
    }
  }
}
