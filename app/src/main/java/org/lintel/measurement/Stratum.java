package org.lintel.measurement;

import org.lintel.survey.Wave;

/** The answers of one community in one wave, with the households that stand behind them. */
record Stratum(Wave wave, int community, TallyLayout layout, Tally tally, Base base) {}
