package org.lintel.casework.web;

import java.util.List;
import org.lintel.platform.WorkItem.Act;

/**
 * On the page of a case for staff: when somebody comes.
 *
 * @param line how it stands; empty when nothing was agreed or offered
 * @param isWrong whether somebody has to see to it
 * @param acts what can be said from here with one touch
 * @param arrange the page on which times are found; empty when nobody can be sent
 * @param label message key of that way
 */
public record AppointmentPart(
    String line, boolean isWrong, List<Act.Form> acts, String arrange, String label) {

  public AppointmentPart {
    acts = List.copyOf(acts);
  }
}
