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

  void together(Runnable acts) {
    transactions.executeWithoutResult(_ -> {
      database.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
      database.sql("SET LOCAL enable_seqscan = off").update();
      acts.run();
    });
  }
}
