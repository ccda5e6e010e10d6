/** What {@code ./lintel bench} measures, always as a ratio to a limit measured in the same run. */
@NullMarked
package org.lintel.benchmarks;

import org.jspecify.annotations.NullMarked;
