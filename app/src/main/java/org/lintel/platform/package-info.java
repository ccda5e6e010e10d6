/**
 * What every module stands on: page shell, text look-up, identifiers, paging, long jobs, files,
 * sheets and the database. No business word appears here. Main types: {@link
 * org.lintel.platform.Viewer}, {@link org.lintel.platform.AuditTrail}, {@link
 * org.lintel.platform.Identifiers}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lintel.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
