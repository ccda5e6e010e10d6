package org.lintel.relationship.web;

import java.util.List;
import org.lintel.community.Community;
import org.lintel.identity.StaffOfPlaces.Colleague;
import org.lintel.platform.web.Refusals;

/**
 * Who looks after the households of one community.
 *
 * @param community the one that is shown
 * @param counts households, those with an account manager, those without
 * @param free the first of the households without
 * @param typed what stands in the form
 */
public record AccountManagersPage(
    List<Community> communities,
    Community community,
    Counts counts,
    List<Manager> managers,
    List<Place> places,
    List<Home> free,
    List<Colleague> colleagues,
    List<Act> acts,
    Typed typed,
    Refusals refusals) {

  public AccountManagersPage {
    communities = List.copyOf(communities);
    managers = List.copyOf(managers);
    places = List.copyOf(places);
    free = List.copyOf(free);
    colleagues = List.copyOf(colleagues);
    acts = List.copyOf(acts);
  }

  /** How many households there are, and how many of them nobody looks after. */
  public record Counts(int households, int free) {

    public int named() {
      return households - free;
    }
  }

  /**
   * Somebody with households.
   *
   * @param shown what owners read
   * @param standIn who acts while she is away; empty when nobody does
   */
  public record Manager(
      String name,
      String shown,
      int households,
      int toMeet,
      boolean hasLeft,
      boolean isAway,
      String standIn) {}

  /**
   * A building or an entrance that can be given as a whole.
   *
   * @param value in the form
   */
  public record Place(String value, String name, int households, int free) {}

  /** A household without an account manager. */
  public record Home(String href, String address) {}

  /**
   * What was done lately.
   *
   * @param kind last part of the message key
   * @param undoing where it is taken back; empty where that is not done here, or was done
   */
  public record Act(
      String at,
      String by,
      String kind,
      String place,
      String staff,
      int given,
      boolean isUndone,
      String undoing) {}

  /** What was chosen in the form. */
  public record Typed(String place, String which, String staff) {

    static final Typed NOTHING = new Typed("", "free", "");
  }

  public String address() {
    return "/account-managers?c=" + community.code();
  }
}
