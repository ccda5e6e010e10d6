package org.lintel.community;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a household has lived with the company's service, counted from the day the home was
 * handed over. Expectations differ more by this than by anything else known beforehand.
 */
public enum TenureStage {
  /** 准业主: bought, not handed over yet. */
  PROSPECTIVE,
  /** 磨合期: within the first year. */
  SETTLING_IN,
  /** 稳定期: one to five years. */
  SETTLED,
  /** 老业主: five years and more. */
  LONG_TERM,
  /** Neither a date nor a stage is known. */
  UNKNOWN;

  private static final int SETTLING_YEARS = 1;
  private static final int LONG_TERM_YEARS = 5;

  /** The stage on a day; the view {@code eligible_household} decides the same in SQL. */
  public static TenureStage on(LocalDate day, @Nullable LocalDate movedIn, TenureStage stated) {
    if (movedIn == null) {
      return stated;
    }
    if (movedIn.isAfter(day)) {
      return PROSPECTIVE;
    }
    if (movedIn.isAfter(day.minusYears(SETTLING_YEARS))) {
      return SETTLING_IN;
    }
    return movedIn.isAfter(day.minusYears(LONG_TERM_YEARS)) ? SETTLED : LONG_TERM;
  }
}
