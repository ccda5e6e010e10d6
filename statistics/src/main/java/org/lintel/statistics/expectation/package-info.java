/** What owners expect beside what they experience. */
@NullMarked
package org.lintel.statistics.expectation;

import org.jspecify.annotations.NullMarked;
