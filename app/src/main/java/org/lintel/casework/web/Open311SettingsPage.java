package org.lintel.casework.web;

import java.util.List;
import org.lintel.platform.web.Refusals;

/**
 * How programs of others reach the company.
 *
 * @param isReachable whether a public address is set
 * @param closed communities that can be opened
 * @param places what a key can be good for
 * @param common places of the catalogue that can be shown to everybody
 */
public record Open311SettingsPage(
    String discovery,
    String endpoint,
    boolean isReachable,
    List<Opened> opened,
    List<Option> closed,
    List<Key> keys,
    List<Option> places,
    List<Common> common,
    Typed typed,
    Refusals refusals) {

  public Open311SettingsPage {
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    keys = List.copyOf(keys);
    places = List.copyOf(places);
    common = List.copyOf(common);
  }

  /**
   * A community that is open.
   *
   * @param hasBrowsers whether pages of others may read in the browser
   */
  public record Opened(
      String href, String name, String jurisdiction, String since, boolean hasBrowsers) {}

  /** A place that can be common; whether it is. */
  public record Common(String code, String name, boolean isChosen) {}

  /**
   * A key.
   *
   * @param tail its last characters
   * @param facts what else is known of it, in one line
   * @param isOver whether it was ended
   */
  public record Key(String href, String name, String tail, String facts, boolean isOver) {}

  /** What was typed into a form that was not accepted. */
  public record Typed(String community, String jurisdiction, String name, String where) {

    static final Typed NOTHING = new Typed("", "", "", "");
  }
}
