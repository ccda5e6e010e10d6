package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * What a household said about being asked and written to.
 *
 * @param action where a new saying is sent
 * @param back the household's page
 * @param rows first the whole household, then each member
 * @param typed row and note of a form that was refused
 */
public record ConsentPage(
    String title,
    String action,
    String back,
    List<Row> rows,
    List<Event> events,
    Typed typed,
    Refusals refusals) {

  public ConsentPage {
    rows = List.copyOf(rows);
    events = List.copyOf(events);
  }

  /**
   * Somebody.
   *
   * @param member id, empty for the whole household
   * @param name empty for the whole household
   * @param survey since when surveys are not wanted; empty when they may be sent
   * @param mail {@code none}, {@code wanted}, {@code refused}, or empty for the whole household
   * @param sms the same for text messages
   */
  public record Row(String member, String name, String survey, String mail, String sms) {}

  /** Something that was said. {@code key} is a message key; {@code who} is empty for everybody. */
  public record Event(String at, String key, String who, String by, String note) {}

  /** What was typed. */
  public record Typed(String member, String topic, String note) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  /** The note to show again in the form that was refused. */
  public String note(Row row, String topic) {
    boolean isThis = typed.member().equals(row.member()) && typed.topic().equals(topic);
    return isThis ? typed.note() : "";
  }

  public boolean isRefused(Row row, String topic) {
    return !refusals.isEmpty()
        && typed.member().equals(row.member())
        && typed.topic().equals(topic);
  }
}
