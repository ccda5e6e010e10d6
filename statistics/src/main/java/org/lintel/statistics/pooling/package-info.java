/** Many communities at once: how much of the spread is real, and what each one's score tells. */
@NullMarked
package org.lintel.statistics.pooling;

import org.jspecify.annotations.NullMarked;
