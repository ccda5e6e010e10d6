package org.lintel.analysis.column;

/**
 * Where a cell stands for the first time.
 *
 * @param file number of the file, from 0
 * @param row as the spreadsheet program shows it, from 1
 */
public record Place(int file, int row) {}
