package org.lintel.casework.web;

import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Refusals;

/**
 * One act on the cases that were marked, before it is done.
 *
 * @param act part of message keys; empty when none was chosen
 * @param marks the cases as they were when they were marked
 * @param told how many owners a message goes to
 * @param isPreview whether the message is shown as it will be sent
 * @param submission the form's own id
 */
public record BulkPage(
    String act,
    List<Row> rows,
    List<String> marks,
    int told,
    boolean isPreview,
    List<Option> choices,
    Map<String, String> typed,
    String submission,
    String back,
    Refusals refusals) {

  public BulkPage {
    rows = List.copyOf(rows);
    marks = List.copyOf(marks);
    choices = List.copyOf(choices);
    typed = Map.copyOf(typed);
  }

  /**
   * A case that was marked.
   *
   * @param untold why its owner would not get the message; empty when she does, and for other acts
   */
  public record Row(CasesPage.Row found, String untold) {}

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
