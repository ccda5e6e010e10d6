package org.lintel.statistics;

/**
 * All answers within each group are equal, so the answers carry no measure of their own noise and a
 * difference of means cannot be judged.
 *
 * @param value first mean minus second mean
 */
public record NoVariation(double value) implements Comparison {}
