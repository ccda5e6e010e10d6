package org.lintel.survey;

import java.time.Instant;
import java.util.UUID;
import org.lintel.survey.instrument.Sheet;

/** One stored response as an export needs it. */
public record GivenAnswers(
    UUID id, UUID household, Channel channel, String language, Instant submittedAt, Sheet sheet) {}
