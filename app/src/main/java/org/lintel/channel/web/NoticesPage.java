package org.lintel.channel.web;

import org.lintel.platform.Paged;

/**
 * What the viewer was told.
 *
 * @param shownUntil moment up to which "all read" counts
 */
public record NoticesPage(Paged<Row> notices, boolean unreadOnly, String shownUntil) {

  /**
   * One notice.
   *
   * @param leads whether there is a page behind it
   */
  public record Row(
      String id, String subject, String text, String at, boolean isUnread, boolean leads) {}

  public String address() {
    return unreadOnly ? "/notices?s=unread" : "/notices";
  }

  public boolean hasUnread() {
    return notices.rows().stream().anyMatch(Row::isUnread);
  }
}
