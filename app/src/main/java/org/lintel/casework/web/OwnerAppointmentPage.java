package org.lintel.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * Where an owner finds a time for the visit.
 *
 * @param href address of the appointment
 * @param back page of the case
 * @param offered times that she was offered and can still take
 * @param free other times of whoever comes, by day
 * @param typed what stood in a form that was not accepted
 */
public record OwnerAppointmentPage(
    String href,
    String back,
    Head head,
    int version,
    String line,
    List<Option> offered,
    List<Option.Group> free,
    May may,
    Map<String, String> typed,
    Refusals refusals) {

  public OwnerAppointmentPage {
    offered = List.copyOf(offered);
    free = List.copyOf(free);
    typed = Map.copyOf(typed);
  }

  /** The case that it is about. */
  public record Head(String place, Optional<ServicePhone> phone, String code, String problem) {}

  /**
   * What she can do now.
   *
   * @param moves whether a time was agreed, so that another one needs a reason
   */
  public record May(boolean choose, boolean moves, boolean callOff, boolean saysNobodyCame) {}

  public String of(String field) {
    return typed.getOrDefault(field, "");
  }
}
