/** How much of an outcome's variance goes with each driver: association, never cause. */
@NullMarked
package org.lintel.statistics.driver;

import org.jspecify.annotations.NullMarked;
