/** Risk of leaving: estimated with caution and always calibrated. */
@NullMarked
package org.lintel.statistics.risk;

import org.jspecify.annotations.NullMarked;
