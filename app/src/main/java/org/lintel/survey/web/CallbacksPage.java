package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;

/**
 * Owners who asked to be contacted.
 *
 * @param outcomes parts of message keys
 * @param address of this list with its filter, without the page
 */
public record CallbacksPage(
    Paged<Row> callbacks,
    boolean isDone,
    List<String> outcomes,
    Choices choices,
    String address,
    Typed typed,
    Refusals refusals) {

  public CallbacksPage {
    outcomes = List.copyOf(outcomes);
  }

  /** What the list can be cut to, and what it is cut to. */
  public record Choices(
      List<NewWavePage.Choice> waves,
      String wave,
      List<NewWavePage.Choice> communities,
      String community) {

    public Choices {
      waves = List.copyOf(waves);
      communities = List.copyOf(communities);
    }

    public boolean isFiltered() {
      return !wave.isEmpty() || !community.isEmpty();
    }
  }

  /** What was typed for one request and not accepted. */
  public record Typed(String href, String outcome, String note) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  /**
   * One request.
   *
   * @param owner address of the household's page, where the whole number is shown; may be empty
   * @param phone masked; empty where there is none
   */
  public record Row(
      String href,
      String who,
      String home,
      String owner,
      String community,
      String wave,
      String asked,
      String phone,
      String done,
      String outcome,
      String note) {}

  /** Whether this row's form was sent and not accepted. */
  public boolean isWrong(Row row) {
    return typed.href().equals(row.href());
  }
}
