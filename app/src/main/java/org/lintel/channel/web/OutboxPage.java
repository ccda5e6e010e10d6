package org.lintel.channel.web;

import java.util.List;
import org.lintel.channel.DeliveryCounts;
import org.lintel.channel.Medium;
import org.lintel.platform.Paged;

/**
 * The outbox.
 *
 * @param state key of the chosen state; empty for all, as are medium and kind
 * @param states those that can be chosen, with how many there are
 * @param isMailbox nothing leaves the house
 */
public record OutboxPage(
    Paged<Row> letters,
    String state,
    String medium,
    String kind,
    List<State> states,
    List<String> kinds,
    List<Month> months,
    List<DeliveryCounts.Unreached> unreached,
    boolean isMailbox) {

  public OutboxPage {
    states = List.copyOf(states);
    kinds = List.copyOf(kinds);
    months = List.copyOf(months);
    unreached = List.copyOf(unreached);
  }

  /** A state with its number of letters. */
  public record State(String key, String letters) {}

  /** What a channel did and cost in a month. */
  public record Month(String month, Medium medium, String sent, String arrived, String cost) {}

  /**
   * One letter.
   *
   * @param about message key of what it is about
   * @param owner page of the household; empty for staff
   * @param kind of the tag
   * @param reasonKey message key of the reason; empty when the provider's words stand in reason
   */
  public record Row(
      String id,
      String about,
      String who,
      String owner,
      String medium,
      String state,
      String kind,
      int attempts,
      String at,
      String receipt,
      String provider,
      String reasonKey,
      String reason,
      boolean canRenew) {}

  public List<Medium> media() {
    return List.of(Medium.values());
  }

  public boolean canRenew() {
    return letters.rows().stream().anyMatch(Row::canRenew);
  }

  public boolean isFiltered() {
    return !(state.isEmpty() && medium.isEmpty() && kind.isEmpty());
  }

  /** The same list with another state. */
  public String inState(String key) {
    return address(key);
  }

  public String address() {
    return address(state);
  }

  private String address(String chosen) {
    var query = new StringBuilder();
    append(query, "s", chosen);
    append(query, "m", medium);
    append(query, "k", kind);
    return "/deliveries" + query;
  }

  private static void append(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(value);
    }
  }
}
