package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.community.OwnerRow;
import org.lintel.platform.web.Refusals;

/**
 * Takes in a case: first whose it is, then what it is.
 *
 * @param found households that fit what was looked for
 * @param form empty until it is known whose it is, or that nobody knows
 */
public record NewCasePage(
    String words,
    boolean maySearch,
    List<OwnerRow> found,
    boolean isMore,
    List<Option> communities,
    Optional<Form> form,
    Refusals refusals) {

  public NewCasePage {
    found = List.copyOf(found);
    communities = List.copyOf(communities);
  }

  /**
   * What it is.
   *
   * @param household empty for a caller whom nobody knows
   * @param where community, and the home where it is known
   * @param members who of the household it can be
   * @param photos with the id that the form is sent with
   * @param isTakenUp whether it was typed before and not sent
   * @param incidents what the household already suffers with others, and what to say of it
   */
  public record Form(
      PhotoForm photos,
      boolean isTakenUp,
      String household,
      String community,
      String where,
      List<Option> members,
      List<Option> channels,
      List<Option> places,
      List<Option.Group> problems,
      List<Option> kinds,
      List<Option> severities,
      List<IncidentShown> incidents,
      NewCaseFields typed) {

    public Form {
      members = List.copyOf(members);
      channels = List.copyOf(channels);
      places = List.copyOf(places);
      problems = List.copyOf(problems);
      kinds = List.copyOf(kinds);
      severities = List.copyOf(severities);
      incidents = List.copyOf(incidents);
    }
  }
}
