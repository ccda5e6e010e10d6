package org.lintel.platform.web;

import java.util.List;

/** A heading of the menu with the pages under it that the viewer may open. */
public record MenuGroup(String label, List<Item> items) {

  public MenuGroup {
    items = List.copyOf(items);
  }

  /**
   * One page in the menu.
   *
   * @param active whether the page shown now is this one or lies under it
   */
  public record Item(String label, String href, String icon, boolean active, boolean onPhone) {}
}
