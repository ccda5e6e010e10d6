package org.lintel.insight.web;

import java.util.Optional;
import org.lintel.insight.chart.Spark;

/**
 * One headline figure as its card prints it.
 *
 * @param state normal, low, counted, hidden or none
 * @param reason what is said instead of the figure where the state is none
 * @param direction better or worse when the change is significant, otherwise empty
 */
public record StatView(
    String label,
    String href,
    String state,
    String reason,
    String value,
    String interval,
    String base,
    String target,
    String change,
    String direction,
    boolean rising,
    Optional<Spark> spark,
    String sparkLabel) {}
