/** Whether an improvement action worked, and how to roll one out so that one can tell. */
@NullMarked
package org.lintel.statistics.effect;

import org.jspecify.annotations.NullMarked;
