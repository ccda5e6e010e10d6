/**
 * Score metrics from sufficient statistics.
 *
 * <p>Every function takes counts or moments, never rows of a framework, and returns a record that
 * carries the estimate together with its interval, number of answers and method.
 */
@NullMarked
package org.lintel.statistics;

import org.jspecify.annotations.NullMarked;
