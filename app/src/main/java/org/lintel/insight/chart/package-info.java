/**
 * Charts as drawings: typed figures go in, marks with coordinates come out, templates in {@code
 * jte/chart} print them as SVG. Not for: deciding what is significant, or any text, which the
 * caller brings in the reader's language. Main types: {@link org.lintel.insight.chart.Drawing},
 * {@link org.lintel.insight.chart.Chart}, {@link org.lintel.insight.chart.Numerals}.
 */
@NamedInterface("chart")
@NullMarked
package org.lintel.insight.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
