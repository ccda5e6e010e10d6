package org.lintel.platform.database;

import java.io.IOException;
import java.sql.SQLException;

/** Whether something failed because a disk is full, the database's or our own. */
public final class FullDisk {

  private static final String SQL_STATE = "53100";
  private static final int DEEPEST = 20;

  private FullDisk() {}

  public static boolean isCauseOf(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException said && SQL_STATE.equals(said.getSQLState())) {
        return true;
      }
      if (cause instanceof IOException && DiskSpace.isFull(cause.getMessage())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
