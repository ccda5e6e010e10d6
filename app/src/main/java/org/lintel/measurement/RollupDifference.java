package org.lintel.measurement;

/** A rollup that is not what its responses give. */
record RollupDifference(RollupKey key, long storedAnswers, long countedAnswers) {}
