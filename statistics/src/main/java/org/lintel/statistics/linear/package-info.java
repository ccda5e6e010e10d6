/** The few matrix operations that the estimators need; not exported. */
@NullMarked
package org.lintel.statistics.linear;

import org.jspecify.annotations.NullMarked;
