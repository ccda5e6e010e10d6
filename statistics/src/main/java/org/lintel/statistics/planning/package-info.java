/**
 * What can be known before asking: margins, numbers of answers, smallest changes that can be seen.
 */
@NullMarked
package org.lintel.statistics.planning;

import org.jspecify.annotations.NullMarked;
