package org.lintel.platform;

import java.util.List;

/**
 * One page of a list together with the total.
 *
 * @param isMore whether there are more than that, which were not counted
 */
public record Paged<T>(List<T> rows, Paging paging, long total, boolean isMore) {

  public Paged {
    rows = List.copyOf(rows);
  }

  public Paged(List<T> rows, Paging paging, long total) {
    this(rows, paging, total, false);
  }

  public int pages() {
    return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
  }
}
