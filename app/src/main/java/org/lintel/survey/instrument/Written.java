package org.lintel.survey.instrument;

import java.time.LocalDate;

/** What an answer says beside the scores: words, a day or a large number. */
public sealed interface Written {

  String item();

  /** Words, also those beside "other". */
  record Words(String item, String words) implements Written {}

  record Day(String item, LocalDate day) implements Written {}

  record Amount(String item, long value) implements Written {}
}
