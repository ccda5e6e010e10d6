package org.lintel.benchmarks;

/** What was measured in one row and column of a table. */
record Figure(String row, String column, Rounds rounds) {}
