package org.lintel.platform.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plans for statements that handle thousands of rows at once, right after rows were written that
 * the planner has no figures of yet. A row policy lets it expect one row of every table, and it
 * would read all households of a community again for each of them.
 *
 * <p>Tables are joined by hashing or sorting then, each read once. Nothing is looked up by the key
 * of another table, so a statement names its community itself, lest it reads those of everybody.
 */
public final class SetPlans {

  private SetPlans() {}

  /** Until the running transaction ends. */
  public static void choose(JdbcClient database) {
    set(database, "SET LOCAL enable_nestloop = off");
    set(database, "SET LOCAL work_mem = '64MB'");
    set(database, "SET LOCAL jit = off");
  }

  /**
   * For this work only, which belongs to a running transaction. A failure is left to the end of the
   * transaction.
   */
  public static <T> T during(JdbcClient database, Supplier<T> work) {
    choose(database);
    T result = work.get();
    set(database, "SET LOCAL enable_nestloop TO DEFAULT");
    set(database, "SET LOCAL work_mem TO DEFAULT");
    set(database, "SET LOCAL jit TO DEFAULT");
    return result;
  }

  private static void set(JdbcClient database, String setting) {
    database.sql(setting).update();
  }
}
