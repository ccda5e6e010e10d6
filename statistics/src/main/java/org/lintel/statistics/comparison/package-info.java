/**
 * Tests and changes beyond the difference of two groups: panels, overlapping waves, heterogeneity,
 * weighting by strata and several tests judged together.
 */
@NullMarked
package org.lintel.statistics.comparison;

import org.jspecify.annotations.NullMarked;
