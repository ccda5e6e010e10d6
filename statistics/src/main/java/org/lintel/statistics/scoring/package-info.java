/**
 * Scores of one respondent: dimension gaps, weighted SERVQUAL, loyalty index. They are computed per
 * respondent and only then summed.
 */
@NullMarked
package org.lintel.statistics.scoring;

import org.jspecify.annotations.NullMarked;
