/** Least squares from covariances, and what rests on it. */
@NullMarked
package org.lintel.statistics.regression;

import org.jspecify.annotations.NullMarked;
