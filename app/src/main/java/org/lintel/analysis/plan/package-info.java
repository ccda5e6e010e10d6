/**
 * Which columns play which part in the analysis: as somebody said on the command line, as a file
 * kept from the last time says, or as the headings and answers give away. Main types: {@link
 * org.lintel.analysis.plan.Named}, {@link org.lintel.analysis.plan.Plan}, {@link
 * org.lintel.analysis.plan.MakingThePlan}.
 */
@NullMarked
package org.lintel.analysis.plan;

import org.jspecify.annotations.NullMarked;
