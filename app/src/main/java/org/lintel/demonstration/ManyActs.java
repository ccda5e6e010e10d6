package org.lintel.demonstration;

import org.lintel.platform.database.SetPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does the same few acts very many times: one transaction for some, each statement planned once, by
 * its index although its table was empty when it was planned.
 */
@Component
class ManyActs {

  private final JdbcClient database;
  private final TransactionOperations transactions;

  ManyActs(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** The same for acts that each handle many rows. */
  void inSets(Runnable acts) {
    transactions.executeWithoutResult(_ -> {
      SetPlans.choose(database);
      acts.run();
    });
  }

  /**
   * Lets the planner know what these tables hold by now. While it takes them for empty it reads
   * whole indexes of cases beside the one that names the case, longer with every case.
   */
  void learn() {
    database
        .sql(
            """
            ANALYZE community, portfolio_node, membership, staff, service_case, case_entry, case_note,
              clock, clock_event, promise, contact
            """)
        .update();
  }

  void together(Runnable acts) {
    transactions.executeWithoutResult(_ -> {
      database.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
      database.sql("SET LOCAL enable_seqscan = off").update();
      acts.run();
    });
  }
}
