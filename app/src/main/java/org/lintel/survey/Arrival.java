package org.lintel.survey;

import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.InstrumentVersion;

/**
 * Answers that came through a link, with what it takes to read them. What the household saved or
 * sent before is not looked up: storing decides about that.
 *
 * @param isGone whether whoever held the link no longer belongs to the household
 */
public record Arrival(Link link, InstrumentVersion version, HouseholdFacts facts, boolean isGone) {}
