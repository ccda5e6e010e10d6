package org.lintel.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * A few connections apart for statements by key that come again and again while somebody waits,
 * such as storing what owners answer. Pages that read much cannot keep them busy, and the server
 * plans each of their statements once instead of each time: with arrays as parameters it would
 * otherwise plan them anew, which takes longer than running them.
 */
public final class ExpressConnections {
  private static final ScopedValue<Boolean> ENTERED = ScopedValue.newInstance();

  private ExpressConnections() {}

  /** Connections that the work takes within an organisation come from here. */
  public static <T extends @Nullable Object, X extends Throwable> T call(
      ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(ENTERED, Boolean.TRUE).call(work);
  }

  static boolean areEntered() {
    return ENTERED.isBound();
  }
}
