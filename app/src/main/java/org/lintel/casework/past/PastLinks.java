package org.lintel.casework.past;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through the cases of a file a few thousand at a time, within the running transaction. */
final class PastLinks {

  private static final int AT_ONCE = 2_000;

  private PastLinks() {}

  /** Hands over the column {@code case_id} of what is asked for. */
  static void inBatches(JdbcClient.StatementSpec asked, Consumer<List<UUID>> work) {
    var waiting = new ArrayList<UUID>(AT_ONCE);
    asked
        .withFetchSize(AT_ONCE)
        .query(row -> {
          waiting.add(row.getObject("case_id", UUID.class));
          if (waiting.size() == AT_ONCE) {
            work.accept(List.copyOf(waiting));
            waiting.clear();
          }
        });
    if (!waiting.isEmpty()) {
      work.accept(List.copyOf(waiting));
    }
  }
}
