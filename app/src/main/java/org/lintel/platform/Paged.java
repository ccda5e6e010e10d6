package org.lintel.platform;

import java.util.List;

/** One page of a list together with the total. */
public record Paged<T>(List<T> rows, Paging paging, long total) {

  public Paged {
    rows = List.copyOf(rows);
  }

  public int pages() {
    return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
  }
}
