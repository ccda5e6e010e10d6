package org.lintel.platform.database;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The organisation that the current thread works for; row-level security shows its rows only. */
public final class OrganisationScope {

  private static final ThreadLocal<@Nullable Integer> CURRENT = new ThreadLocal<>();

  private OrganisationScope() {}

  public static OptionalInt current() {
    Integer organisation = CURRENT.get();
    return organisation == null ? OptionalInt.empty() : OptionalInt.of(organisation);
  }

  public static void run(int organisation, Runnable work) {
    call(
        organisation,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does the work for an organisation.
   *
   * @throws IllegalStateException when a transaction of another organisation is open: its
   *     connection has been set already
   */
  public static <T extends @Nullable Object> T call(int organisation, Supplier<T> work) {
    Integer before = CURRENT.get();
    boolean changes = before == null || before != organisation;
    if (changes && TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "organisation " + organisation + " entered inside a transaction of " + before);
    }
    CURRENT.set(organisation);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
