package org.lintel.platform.job;

import java.util.Map;
import java.util.UUID;

/** What a handler knows of its job, and how it tells its progress. */
public interface JobContext {

  UUID job();

  /** The member of staff who asked for it. */
  UUID requestedBy();

  Map<String, String> parameters();

  /** The parameter of that name; a missing one is a defect. */
  default String parameter(String name) {
    String value = parameters().get(name);
    if (value == null) {
      throw new IllegalStateException("job " + job() + " has no parameter " + name);
    }
    return value;
  }

  /**
   * Tells how far the work is; cheap enough to call for every row.
   *
   * @param done steps done
   * @param total steps in all, or a negative number while unknown
   * @throws JobCancelled when somebody asked to stop
   */
  void progress(long done, long total);

  /** Tells how many rows had to be left out so far. */
  void problems(long count);
}
