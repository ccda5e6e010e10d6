package org.lintel.analysis.column;

/** Hears how far reading has come. */
@FunctionalInterface
public interface Progress {

  /** So many rows of the file were read. */
  void read(Source file, int rows);
}
