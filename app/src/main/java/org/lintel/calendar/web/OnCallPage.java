package org.lintel.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.web.Refusals;

/**
 * One week of duty of one community.
 *
 * @param now who is called at this moment; empty when nobody is or the team works
 * @param gaps days of the next weeks when nobody would be called, in words
 * @param reach whom an emergency would not wake
 * @param mayManage whether the viewer makes the rota of this community
 */
public record OnCallPage(
    Community community,
    List<Community> communities,
    LocalDate monday,
    List<Line> days,
    List<Colleague> candidates,
    String change,
    String now,
    List<String> gaps,
    Reach reach,
    boolean mayManage,
    Refusals refusals) {

  public OnCallPage {
    communities = List.copyOf(communities);
    days = List.copyOf(days);
    candidates = List.copyOf(candidates);
    gaps = List.copyOf(gaps);
  }

  /**
   * Whom an emergency of the next nights would not wake, and why, each in a line.
   *
   * @param silence why it reaches nobody at all; empty when it reaches somebody
   * @param unreached who would hear nothing
   * @param byMailOnly who would get an e-mail
   */
  public record Reach(String silence, List<String> unreached, List<String> byMailOnly) {

    static final Reach NOT_SHOWN = new Reach("", List.of(), List.of());

    public Reach {
      unreached = List.copyOf(unreached);
      byMailOnly = List.copyOf(byMailOnly);
    }

    public boolean isTrouble() {
      return !silence.isEmpty() || !unreached.isEmpty() || !byMailOnly.isEmpty();
    }

    public boolean isBad() {
      return !silence.isEmpty() || !unreached.isEmpty();
    }
  }

  /**
   * One day.
   *
   * @param staff id of who is on the rota; empty when nobody is
   * @param instead who stands in because she is away, by name; empty when nobody has to
   */
  public record Line(
      LocalDate day,
      String weekday,
      String staff,
      String name,
      String instead,
      boolean isToday,
      boolean isOver) {}

  public String week(int weeks) {
    return "/on-call?c=" + community.uuid() + "&w=" + monday.plusWeeks(weeks);
  }

  public String href(String act) {
    return "/on-call/" + community.uuid() + "/" + act;
  }

  public boolean isShown(UUID other) {
    return community.uuid().equals(other);
  }
}
