package org.lintel.casework.web;

import java.util.List;

/** One thing to choose from. */
public record Option(String value, String label) {

  /** Things under one heading. */
  public record Group(String label, List<Option> options) {

    public Group {
      options = List.copyOf(options);
    }
  }
}
