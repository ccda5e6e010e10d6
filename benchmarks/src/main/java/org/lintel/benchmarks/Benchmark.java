package org.lintel.benchmarks;

/** Something that is measured by its name. Ends by itself and leaves nothing behind. */
interface Benchmark {

  String name();

  Result run(Setting setting) throws Exception;
}
