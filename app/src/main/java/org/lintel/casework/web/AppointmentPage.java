package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.platform.WorkItem.Act;
import org.lintel.platform.web.Refusals;

/**
 * Where staff find a time with the owner of a case.
 *
 * @param href address of the appointment
 * @param line how it stands; empty when nothing was agreed or offered
 * @param cannot why nobody can be sent; empty when somebody can
 * @param free times of the technician, by day
 * @param typed what stood in a form that was not accepted
 */
public record AppointmentPage(
    Head head,
    String href,
    int version,
    String line,
    String cannot,
    String technician,
    List<Option.Group> free,
    List<Act.Form> acts,
    May may,
    Map<String, String> typed,
    Refusals refusals) {

  public AppointmentPage {
    free = List.copyOf(free);
    acts = List.copyOf(acts);
    typed = Map.copyOf(typed);
  }

  /** The case that it is about. */
  public record Head(String href, String title, String about) {}

  /**
   * What can be done now.
   *
   * @param moves whether a time was agreed, so that another one needs a reason
   * @param says whether somebody can say that one side was not there
   */
  public record May(boolean arrange, boolean moves, boolean callOff, boolean says) {}

  /** What was typed in forms that are not here any more, because somebody acted meanwhile. */
  public List<String> unkept() {
    var fields = new ArrayList<String>();
    if (!may.arrange()) {
      fields.addAll(List.of("own", "words"));
    }
    if (!may.says()) {
      fields.add("missed");
    }
    if (!may.callOff()) {
      fields.add("off");
    }
    return fields.stream().map(this::of).filter(words -> !words.isBlank()).toList();
  }

  public String of(String field) {
    return typed.getOrDefault(field, "");
  }
}
