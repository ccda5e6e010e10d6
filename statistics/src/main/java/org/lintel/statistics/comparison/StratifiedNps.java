package org.lintel.statistics.comparison;

import java.util.List;
import org.lintel.statistics.Nps;

/**
 * NPS of a population whose strata have known sizes but answered at different rates.
 *
 * <p>θ = Σ W θ_h and SE = √(Σ W² v_h/n_h), with W the stratum's part of all households. About the
 * process, therefore without a finite population correction. Every stratum needs answers; below 15
 * in one of them merge strata first. Reference: Lohr (2010) Sampling: Design and Analysis, section
 * 4.4.
 *
 * @param strata the strata, at least one
 */
public record StratifiedNps(List<Stratum> strata) {

  /**
   * One stratum.
   *
   * @param size households, or any number in proportion to them; above 0
   * @param answers the answers of the stratum; at least one
   */
  public record Stratum(double size, Nps answers) {

    public Stratum {
      if (!(size > 0) || Double.isInfinite(size)) {
        throw new IllegalArgumentException("Stratum size %s is not above 0".formatted(size));
      }
      if (answers.n() == 0) {
        throw new IllegalArgumentException("A stratum of size %s has 0 answers".formatted(size));
      }
    }
  }

  public StratifiedNps {
    strata = List.copyOf(strata);
    if (strata.isEmpty()) {
      throw new IllegalArgumentException("Number of strata 0 is below 1");
    }
  }

  /** The weighted score, a fraction from -1 to 1. */
  public double value() {
    return strata.stream().mapToDouble(s -> weight(s) * s.answers().value()).sum();
  }

  /** Standard error of the weighted score. */
  public double standardError() {
    var variance =
        strata.stream()
            .mapToDouble(s -> Math.pow(weight(s), 2) * s.answers().variance() / s.answers().n())
            .sum();
    return Math.sqrt(variance);
  }

  private double weight(Stratum stratum) {
    return stratum.size() / strata.stream().mapToDouble(Stratum::size).sum();
  }
}
