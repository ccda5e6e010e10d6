/**
 * Means and cross products of several variables, kept so that parts merge: the one input of
 * everything that works on covariances.
 */
@NullMarked
package org.lintel.statistics.moments;

import org.jspecify.annotations.NullMarked;
