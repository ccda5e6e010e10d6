package org.lintel.analysis.report;

import java.time.ZonedDateTime;
import org.lintel.analysis.figure.Analysis;
import org.lintel.platform.web.Text;

/**
 * What a report is made of.
 *
 * @param analysis the figures
 * @param made when
 * @param text language
 */
public record Report(Analysis analysis, ZonedDateTime made, Text text) {}
