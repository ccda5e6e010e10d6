/** Answers weighted to what the company knows of its households. */
@NullMarked
package org.lintel.statistics.weighting;

import org.jspecify.annotations.NullMarked;
