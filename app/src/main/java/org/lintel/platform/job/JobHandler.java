package org.lintel.platform.job;

/** Does the work of one kind of job. A bean of the module that owns the work. */
public interface JobHandler {

  /**
   * Name of the kind, for example {@code owner-import}; the message key {@code job.kind.NAME} must
   * exist in both languages.
   */
  String kind();

  /**
   * Does the work. The organisation is already set. May run again from the start after a crash.
   *
   * @throws JobCancelled when it noticed that somebody asked to stop
   */
  JobOutcome run(JobContext context);
}
