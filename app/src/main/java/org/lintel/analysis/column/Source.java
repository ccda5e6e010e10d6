package org.lintel.analysis.column;

import java.nio.file.Path;

/**
 * One of the files.
 *
 * @param file where it lies
 * @param headingRows rows at its top that are headings
 * @param from first row of the table that comes from it
 * @param to row of the table after its last one
 * @param trials rows left out because they came from trying the survey out
 */
public record Source(Path file, int headingRows, int from, int to, int trials) {

  public int rows() {
    return to - from;
  }

  /** Its name as people say it. */
  public String name() {
    return file.getFileName().toString();
  }

  /** Its name without what stands after the last dot. */
  public String label() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(0, dot) : name();
  }
}
