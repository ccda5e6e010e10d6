package org.lintel.benchmarks;

import java.util.List;

/**
 * What one benchmark found.
 *
 * @param remarks what a reader must know to judge the figures
 */
record Result(
    String name, String title, List<Group> groups, List<Verdict> verdicts, List<String> remarks) {

  Result {
    groups = List.copyOf(groups);
    verdicts = List.copyOf(verdicts);
    remarks = List.copyOf(remarks);
  }
}
