package org.lintel.survey.exchange;

import org.lintel.survey.instrument.Questionnaire;

/** A questionnaire with an item of every kind. */
final class EveryKind {

  static final Questionnaire QUESTIONNAIRE = EveryKindOfItem.QUESTIONNAIRE;

  private EveryKind() {}
}
