/** Fair comparison of communities of different size around a target, without ranks. */
@NullMarked
package org.lintel.statistics.funnel;

import org.jspecify.annotations.NullMarked;
