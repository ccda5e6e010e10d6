package org.lintel.platform.job;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;

/** Name under which the scheduler keeps jobs; the instance says organisation and job. */
final class JobTask {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

  private JobTask() {}

  static String instance(int organisation, UUID job) {
    return organisation + ":" + job;
  }

  static int organisation(String instance) {
    return Integer.parseInt(instance.substring(0, instance.indexOf(':')));
  }

  static UUID job(String instance) {
    return UUID.fromString(instance.substring(instance.indexOf(':') + 1));
  }
}
