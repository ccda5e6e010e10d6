package org.lintel.expectation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.Viewer;

/**
 * Things of a module above at which something can be promised: cases, visits. Beans of the modules
 * above.
 */
public interface PromiseOrigin {

  PromiseSource source();

  /**
   * The thing with that id, for whoever promises something there.
   *
   * @throws org.lintel.platform.NotFound when there is none within the viewer's reach
   */
  Origin find(Viewer viewer, UUID id);

  /** Those among them that the viewer may know of, wherever she reads of a promise made there. */
  default Set<UUID> among(Viewer viewer, Set<UUID> ids) {
    return ids;
  }

  /** Something became of a promise made there; told in the transaction of the act. */
  void told(Promise promise, PromiseEntry entry);

  /**
   * Where something is promised, and to whom.
   *
   * @param label what people call it: {@code #A1027 漏水}
   * @param href its page
   * @param household empty where nobody knows whose it is: then nothing can be promised
   */
  record Origin(
      PromiseSource source,
      UUID id,
      String label,
      String href,
      UUID community,
      Optional<UUID> household) {}
}
