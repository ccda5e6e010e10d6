package org.lintel.platform.job.web;

import java.time.Duration;
import org.lintel.platform.job.JobView;
import org.lintel.platform.web.Shell;

/** One long job while it runs and after it ended. */
public record JobPage(JobView job, Duration age) {

  private static final Duration YOUNG = Duration.ofSeconds(10);

  public boolean isOver() {
    return job.state().isOver();
  }

  /** When the page looks again: soon at first, because most jobs are short. */
  public String next() {
    return age.compareTo(YOUNG) < 0 ? "every 500ms" : "every 2s";
  }

  /** Name of the state for the progress part: running, done, failed or cancelled. */
  public String stateName() {
    return switch (job.state()) {
      case WAITING, RUNNING -> "running";
      case DONE -> "done";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
  }

  /** What is told: where it stands, or how it ended. */
  public String sentence(Shell shell) {
    String key = job.outcomeKey();
    return key == null
        ? shell.text("job.state." + job.state().name())
        : shell.text(key, job.outcomeArguments().toArray());
  }
}
