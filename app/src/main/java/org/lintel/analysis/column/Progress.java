package org.lintel.analysis.column;

/** Hears how far reading has come. */
public interface Progress {

  /** For files that are short. */
  Progress SILENT =
      new Progress() {

        @Override
        public void rows(Source file, int rows) {}

        @Override
        public void bytes(Source file, long bytes, long all) {}
      };

  /** So many rows were read of a file that is read row by row. */
  void rows(Source file, int rows);

  /** So many bytes were read of a text. */
  void bytes(Source file, long bytes, long all);
}
