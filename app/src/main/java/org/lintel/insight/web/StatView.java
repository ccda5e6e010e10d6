package org.lintel.insight.web;

import java.util.Optional;
import org.lintel.insight.chart.Spark;

/**
 * One headline figure as its card prints it.
 *
 * @param state normal, low, counted, hidden or none
 * @param reason what is said instead of the figure where the state is none
 * @param beside the same figure weighted; empty where it is not
 * @param certainty whether the change is significant, in words; empty without a change
 * @param direction better or worse when the change is significant, otherwise empty
 * @param leftOut what was selected and is not in it; empty when everything is
 */
public record StatView(
    String label,
    String href,
    String state,
    String reason,
    String value,
    String interval,
    String base,
    String beside,
    String target,
    String change,
    String certainty,
    String direction,
    boolean rising,
    String leftOut,
    Optional<Spark> spark,
    String sparkLabel) {}
