package org.lintel.casework;

import java.util.UUID;

/**
 * A filter of the list of cases under a name.
 *
 * @param query what stands behind the question mark of the list's address
 * @param isShared whether everybody of the company sees it
 * @param isOwn whether whoever looks has made it
 */
public record CaseView(UUID id, String name, String query, boolean isShared, boolean isOwn) {

  public static final int LONGEST_NAME = 40;

  /** Of one person, and as many that are shared. */
  public static final int MOST = 30;
}
