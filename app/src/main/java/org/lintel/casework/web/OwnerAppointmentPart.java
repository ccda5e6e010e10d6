package org.lintel.casework.web;

import java.util.List;

/**
 * On the page of a case for its owner: when somebody comes.
 *
 * @param href page on which times are chosen and moved; empty for whoever only reads along
 * @param line how it stands; empty when nothing was agreed or offered
 * @param version of the appointment
 * @param offered times that she can take
 * @param label message key of the way to that page; empty when there is nothing to do there
 */
public record OwnerAppointmentPart(
    String href, String line, int version, List<Option> offered, String label) {

  public OwnerAppointmentPart {
    offered = List.copyOf(offered);
  }
}
