package org.lintel.expectation;

import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;

/**
 * Promises as parts of pages of modules above, which decide who sees the thing they were made at.
 */
public interface PromiseParts {

  /**
   * What was promised at a thing, and where another promise is registered, for staff; empty when
   * there is neither.
   *
   * @param mayMake whether something can be promised there
   */
  Optional<Part> madeAt(
      Viewer viewer, Text text, PromiseSource source, int community, UUID id, boolean mayMake);

  /**
   * What was promised at a thing, for its owner; empty when nothing was.
   *
   * @param acts address under which she says what she no longer wants: {@code
   *     ACTS/promises/ID/withdrawal}
   */
  Optional<Part> madeAt(Text text, int community, UUID id, String acts);
}
