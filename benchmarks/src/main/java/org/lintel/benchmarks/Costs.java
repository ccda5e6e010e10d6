package org.lintel.benchmarks;

import java.io.IOException;

/**
 * Seconds of processor time that application, database and the measuring itself have used.
 *
 * @param application the virtual machine of the application
 * @param database the server process with all its children
 * @param generator this process, which shares the machine with both
 */
record Costs(double application, double database, double generator) {

  static Costs of(Installation installation) throws IOException {
    return new Costs(
        Processes.processor(installation.process()),
        Processes.processorWithChildren(installation.postmaster()),
        Processes.processor(ProcessHandle.current().pid()));
  }

  Costs since(Costs before) {
    return new Costs(
        application - before.application, database - before.database, generator - before.generator);
  }

  /** Microseconds for each request. */
  Costs each(long requests) {
    double share = 1e6 / Math.max(1, requests);
    return new Costs(application * share, database * share, generator * share);
  }
}
