/** Replicates that are the same on every machine and every day. */
@NullMarked
package org.lintel.statistics.resampling;

import org.jspecify.annotations.NullMarked;
