package org.lintel.platform.database;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organisation whose rows this thread may see, for the length of a piece of work. Connections
 * taken inside it carry the organisation; without it the row policies show nothing. Other threads
 * start without one.
 */
public final class OrganisationScope {
  private static final ScopedValue<Integer> ORGANISATION = ScopedValue.newInstance();

  private OrganisationScope() {}

  public static void run(int organisation, Runnable work) {
    refuseChangeInTransaction(organisation);
    ScopedValue.where(ORGANISATION, organisation).run(work);
  }

  public static <T extends @Nullable Object, X extends Throwable> T call(
      int organisation, ScopedValue.CallableOp<? extends T, X> work) throws X {
    refuseChangeInTransaction(organisation);
    return ScopedValue.where(ORGANISATION, organisation).call(work);
  }

  public static OptionalInt current() {
    return ORGANISATION.isBound() ? OptionalInt.of(ORGANISATION.get()) : OptionalInt.empty();
  }

  /** For work that makes no sense without an organisation; its absence is a defect. */
  public static int required() {
    return current()
        .orElseThrow(() -> new IllegalStateException("No organisation is set for this work"));
  }

  /** The transaction's connection keeps the organisation it was taken with. */
  private static void refuseChangeInTransaction(int organisation) {
    if (organisation <= 0) {
      throw new IllegalArgumentException("Organisation " + organisation + " is not above 0");
    }
    boolean changes = current().orElse(0) != organisation;
    if (changes && TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Organisation " + organisation + " cannot be entered inside a transaction of another");
    }
  }
}
