package org.lintel.measurement;

/**
 * Signs of careless answers in a wave, as they are kept.
 *
 * @param answers answers looked at
 * @param items perception items looked at; below 15 runs are no sign
 * @param runs answers with a long run of equal scores
 * @param flat answers that hardly vary
 * @param far answers far from all others
 * @param doubtful answers with two signs and more
 * @param all figures of all answers
 * @param rest figures without the doubtful ones
 */
record QualityResult(
    long answers,
    int items,
    int flaggedRun,
    long runs,
    long flat,
    long far,
    long doubtful,
    Figures all,
    Figures rest) {

  /**
   * What is compared, by counts and sums.
   *
   * @param perceptions perception items answered, of whole answers
   * @param sum of their scores
   */
  record Figures(long detractors, long passives, long promoters, long perceptions, long sum) {}
}
