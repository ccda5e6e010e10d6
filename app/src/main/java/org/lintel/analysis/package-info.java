/**
 * The command {@code ./lintel analyse}: figures of a file of answers, without server and database.
 * It reads files as the import of answers does, computes with {@code statistics}, draws with the
 * charts of the cockpit and writes a report for people, one for programs and one for spreadsheets.
 * It stores nothing and knows no community: groups are what a column of the file says.
 *
 * <p>Main types: {@link org.lintel.analysis.AnalyseCommand}, {@link
 * org.lintel.analysis.column.Columns}, {@link org.lintel.analysis.figure.Analysis}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform :: sheet",
      "platform :: web",
      "survey :: exchange",
      "survey :: instrument",
      "insight :: chart",
      "measurement"
    })
@NullMarked
package org.lintel.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
