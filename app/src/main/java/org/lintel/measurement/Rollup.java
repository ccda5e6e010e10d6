package org.lintel.measurement;

import java.time.Instant;

/** What is kept of the answers under one key. */
record Rollup(RollupKey key, Tally tally, Instant changedAt) {}
