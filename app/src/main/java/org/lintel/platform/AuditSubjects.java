package org.lintel.platform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Puts names to what entries of the audit log are about; every module names its own things. */
public interface AuditSubjects {

  /**
   * Those of the subjects that this module knows, within the organisation whose scope is entered.
   */
  Map<UUID, Named> name(Collection<UUID> subjects);

  /**
   * A thing as a reader knows it.
   *
   * @param address its page
   */
  record Named(String name, String address) {}
}
