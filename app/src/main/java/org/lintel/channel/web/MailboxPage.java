package org.lintel.channel.web;

import java.util.List;
import org.lintel.channel.Mailbox;
import org.lintel.channel.Medium;
import org.lintel.platform.Paged;

/**
 * What would have gone into the world.
 *
 * @param isHere whether messages lie here now
 * @param medium key of the chosen channel; empty for all
 */
public record MailboxPage(Paged<Mailbox.Message> messages, boolean isHere, String medium) {

  public List<Medium> media() {
    return List.of(Medium.values());
  }

  public String address() {
    return medium.isEmpty() ? "/mailbox" : "/mailbox?m=" + medium;
  }
}
