/**
 * What may be printed: suppression of cells that could be solved, percentages that add up to 100.
 */
@NullMarked
package org.lintel.statistics.publication;

import org.jspecify.annotations.NullMarked;
