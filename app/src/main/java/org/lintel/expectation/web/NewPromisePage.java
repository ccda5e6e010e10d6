package org.lintel.expectation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.community.OwnerRow;
import org.lintel.platform.web.Refusals;

/**
 * Registers a promise: first to whom, then what and by when.
 *
 * @param found households that fit what was looked for
 * @param form empty until it is known to whom
 */
public record NewPromisePage(
    String words,
    boolean maySearch,
    List<OwnerRow> found,
    boolean isMore,
    List<Option> communities,
    Optional<Form> form,
    Refusals refusals) {

  public NewPromisePage {
    found = List.copyOf(found);
    communities = List.copyOf(communities);
  }

  /**
   * What and by when.
   *
   * @param to community, and the home of the household
   * @param label what it is promised at; empty when the form asks where it was
   * @param hidden names and values that the form carries along
   * @param dates usual dates as fields want them
   * @param due the one that is chosen
   */
  public record Form(
      String to,
      String label,
      List<Option> hidden,
      List<Option> dates,
      String due,
      List<Option> people,
      String responsible,
      List<Option> sources,
      Map<String, String> fields) {

    public Form {
      hidden = List.copyOf(hidden);
      dates = List.copyOf(dates);
      people = List.copyOf(people);
      sources = List.copyOf(sources);
      fields = Map.copyOf(fields);
    }

    public String typed(String field) {
      return fields.getOrDefault(field, "");
    }
  }
}
