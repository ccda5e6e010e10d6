/** Whether the items of a scale belong together, and whether two scales differ. */
@NullMarked
package org.lintel.statistics.reliability;

import org.jspecify.annotations.NullMarked;
