package org.lintel.statistics;

/**
 * What can honestly be said about two groups of answers: a {@link Difference}, {@link NotEnough}
 * answers in one of them, or {@link NoVariation} to judge a difference by.
 */
public sealed interface Comparison permits Difference, NotEnough, NoVariation {}
