package org.lintel.measurement.comment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.lintel.identity.EveryOrganisation;
import org.lintel.identity.Permission;
import org.lintel.platform.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentConfiguration {

  /** Soon after comments come, also while nobody looks, and on one node. */
  @Bean
  RecurringTask<Void> commentReading(CommentReadings readings, EveryOrganisation organisations) {
    return Tasks.recurring("comment-reading", FixedDelay.of(Duration.ofMinutes(2)))
        .execute((_, _) -> organisations.each("comment-reading", readings::readNew));
  }

  @Bean
  MenuEntry commentsEntry() {
    return new MenuEntry(
        "menu.listening",
        220,
        "menu.listening.comments",
        "/comments",
        "message",
        Permission.READ_COMMENTS,
        false);
  }
}
