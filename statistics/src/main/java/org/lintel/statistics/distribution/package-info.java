/** Quantiles and tail areas that the estimators share; not part of what the module offers. */
@NullMarked
package org.lintel.statistics.distribution;

import org.jspecify.annotations.NullMarked;
