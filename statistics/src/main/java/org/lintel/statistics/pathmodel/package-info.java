/** Constructs measured by several items, and the paths between them, from covariances alone. */
@NullMarked
package org.lintel.statistics.pathmodel;

import org.jspecify.annotations.NullMarked;
