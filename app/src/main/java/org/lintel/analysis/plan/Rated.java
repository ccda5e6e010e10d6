package org.lintel.analysis.plan;

import org.lintel.analysis.column.Numbers;

/**
 * A question with answers on a scale.
 *
 * @param label how reports call it
 */
public record Rated(String label, Numbers numbers) {}
