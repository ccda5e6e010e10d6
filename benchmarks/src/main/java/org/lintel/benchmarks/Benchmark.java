package org.lintel.benchmarks;

/** Something that is measured by its name. Ends by itself and leaves nothing behind. */
interface Benchmark {

  String name();

  /** What it plays of the lengths that were asked for, as its report says. */
  Lengths lengths(Lengths asked);

  Result run(Setting setting) throws Exception;
}
