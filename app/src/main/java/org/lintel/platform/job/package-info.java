/**
 * Long jobs with progress: imports, exports, sends, recalculations. A job survives a restart: its
 * handler runs again from the start, so a handler changes data in one transaction or not at all.
 */
@NamedInterface("job")
@NullMarked
package org.lintel.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
