package org.lintel.measurement;

import org.lintel.survey.instrument.Questionnaire;

/** A version as analyses read it. */
record AnalysedVersion(int id, Questionnaire questionnaire, Variables variables) {}
