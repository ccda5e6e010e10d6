package org.lintel.measurement;

import java.util.Arrays;
import java.util.List;

/**
 * Signs of careless answers in a wave, as they are kept.
 *
 * @param answers answers looked at
 * @param items perception items looked at; below 15 runs are no sign
 * @param runs answers with a long run of equal scores
 * @param flat answers that hardly vary
 * @param far answers far from all others
 * @param timed answers of which is known how long they took; speed is a sign if they are enough
 * @param medianSeconds how long half of those took at most; 0 without any
 * @param fast answers that took too little time to be read
 * @param doubtful what the answers with two signs and more add up to
 * @param rest what the others add up to
 */
record QualityResult(
    long answers,
    int items,
    int flaggedRun,
    long runs,
    long flat,
    long far,
    long timed,
    double medianSeconds,
    long fast,
    Kept doubtful,
    Kept rest) {

  /** The numbers of a {@link Tally}. */
  record Kept(
      long answers,
      List<Long> histograms,
      List<Long> slots,
      List<Long> pairs,
      List<Long> composites) {

    Kept {
      histograms = List.copyOf(histograms);
      slots = List.copyOf(slots);
      pairs = List.copyOf(pairs);
      composites = List.copyOf(composites);
    }

    static Kept of(Tally tally) {
      return new Kept(
          tally.answers(),
          numbers(tally, Tally.Part.HISTOGRAMS),
          numbers(tally, Tally.Part.SLOTS),
          numbers(tally, Tally.Part.PAIRS),
          numbers(tally, Tally.Part.COMPOSITES));
    }

    private static List<Long> numbers(Tally tally, Tally.Part part) {
      return Arrays.stream(tally.part(part)).boxed().toList();
    }

    Tally tally() {
      return new Tally(
          answers, numbers(histograms), numbers(slots), numbers(pairs), numbers(composites));
    }

    private static long[] numbers(List<Long> of) {
      return of.stream().mapToLong(Long::longValue).toArray();
    }
  }
}
