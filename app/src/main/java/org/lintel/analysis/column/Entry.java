package org.lintel.analysis.column;

/**
 * One of the different cells of a column.
 *
 * @param code by which rows refer to it
 * @param text without blanks around it
 * @param count rows that hold it
 * @param first where it stands for the first time
 */
public record Entry(int code, String text, long count, Place first) {}
