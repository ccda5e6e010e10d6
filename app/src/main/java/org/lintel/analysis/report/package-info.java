/**
 * The same figures for three readers: a page for people, a file for programs, a table for
 * spreadsheets. Every sentence that claims something rests on an interval or an adjusted test. Main
 * types: {@link org.lintel.analysis.report.Reports}, {@link org.lintel.analysis.report.ReportPage}.
 */
@NullMarked
package org.lintel.analysis.report;

import org.jspecify.annotations.NullMarked;
