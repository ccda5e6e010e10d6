package org.lintel.analysis;

import java.io.PrintStream;
import org.lintel.analysis.column.Progress;
import org.lintel.analysis.column.Source;
import org.lintel.insight.chart.Numerals;
import org.lintel.platform.web.Text;

/** Tells how far long files were read, so that nobody thinks that nothing happens. */
final class TellingProgress implements Progress {

  /** Shorter texts are read before anybody wonders. */
  static final long LONG = 64L << 20;

  private static final int PERCENT = 100;
  private static final int STEP = 10;

  private final PrintStream err;
  private final Text text;
  private long told;

  TellingProgress(PrintStream err, Text text) {
    this.err = err;
    this.text = text;
  }

  @Override
  public void rows(Source file, int rows) {
    err.println(text.get("analysis.read", file.name(), Numerals.count(rows)));
  }

  @Override
  public void bytes(Source file, long bytes, long all) {
    long percent = PERCENT * bytes / all / STEP * STEP;
    if (all >= LONG && percent != told) {
      told = percent;
      err.println(text.get("analysis.read.bytes", file.name(), percent, Numerals.count(all >> 20)));
    }
  }
}
