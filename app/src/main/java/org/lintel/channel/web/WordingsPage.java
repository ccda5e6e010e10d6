package org.lintel.channel.web;

import java.util.List;

/** All kinds of notices. */
public record WordingsPage(List<Row> owners, List<Row> staff) {

  public WordingsPage {
    owners = List.copyOf(owners);
    staff = List.copyOf(staff);
  }

  /** One kind, with the first line of its words; those that are texted can be text messages. */
  public record Row(
      String name,
      String subject,
      String urgency,
      String route,
      boolean isTexted,
      boolean isShipped) {}
}
