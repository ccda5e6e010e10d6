/** Whether a series of scores has really changed, also when somebody looks at it every day. */
@NullMarked
package org.lintel.statistics.monitoring;

import org.jspecify.annotations.NullMarked;
