package org.lintel.insight.web;

import org.lintel.insight.chart.Chart;

/**
 * A chart within the report of cases.
 *
 * @param legend how to read it
 */
public record CaseReportChart(Chart chart, String legend) {}
