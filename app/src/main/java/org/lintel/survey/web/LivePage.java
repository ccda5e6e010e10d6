package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * Who answered so far, before any score.
 *
 * @param answered answers in all
 * @param unheard groups whose rate is clearly below that of all, in words
 * @param recoded what was done with answers of another scale, in words
 * @param putOff whose invitation the contact budget keeps waiting, in words
 * @param communities to choose one of
 * @param chosen the community that the page is about; empty for all
 */
public record LivePage(
    WaveHead head,
    String answered,
    Group total,
    List<Table> tables,
    List<Day> days,
    List<String> unheard,
    List<String> recoded,
    List<String> putOff,
    List<NewWavePage.Choice> communities,
    String chosen,
    End end,
    Refusals refusals) {

  public LivePage {
    tables = List.copyOf(tables);
    days = List.copyOf(days);
    unheard = List.copyOf(unheard);
    recoded = List.copyOf(recoded);
    putOff = List.copyOf(putOff);
    communities = List.copyOf(communities);
  }

  /**
   * How the wave ends.
   *
   * @param closes what stands in the field for a later end
   * @param ended who closed it and when, in words; empty while nobody did
   * @param mayReopen whether the viewer may let it take answers again
   */
  public record End(String closes, String ended, boolean mayReopen) {}

  /** Groups by one thing that they have in common; title is part of a message key. */
  public record Table(String title, List<Group> groups) {

    public Table {
      groups = List.copyOf(groups);
    }
  }

  /** One group of households. */
  public record Group(
      String name, int asked, int answered, String rate, String interval, boolean isLow) {}

  /** Answers of one day; most is the largest number of any day. */
  public record Day(String day, int answered, int most) {}
}
