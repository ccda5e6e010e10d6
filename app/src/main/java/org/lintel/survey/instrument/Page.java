package org.lintel.survey.instrument;

import java.util.List;

/** What an owner sees at once. */
public record Page(Wording title, Wording help, List<Item> items) {

  public Page {
    items = List.copyOf(items);
  }
}
