package org.lintel.survey.instrument;

import java.util.UUID;

/** A published questionnaire: it never changes, a change makes the next number. */
public record InstrumentVersion(int id, UUID uuid, int number, Questionnaire questionnaire) {}
