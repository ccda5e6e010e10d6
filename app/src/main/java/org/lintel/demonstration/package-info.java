/**
 * The demonstration: an organisation of its own with invented owners and answers, loaded through
 * the imports that customers use, marked on every page and removed by one act.
 *
 * <p>The same seed and anchor give the same bytes. Nothing here is read by any other module.
 */
@ApplicationModule
@NullMarked
package org.lintel.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
