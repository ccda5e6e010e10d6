/**
 * Files of answers as columns in memory: each cell is a code of one byte while a column has up to
 * 256 different cells, so that a million rows of 48 answers take 48 million bytes. What a cell
 * means is decided once for each different cell. Main types: {@link
 * org.lintel.analysis.column.ReadingFiles}, {@link org.lintel.analysis.column.Columns}, {@link
 * org.lintel.analysis.column.Numbers}.
 */
@NullMarked
package org.lintel.analysis.column;

import org.jspecify.annotations.NullMarked;
