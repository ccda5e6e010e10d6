package org.lintel.statistics.effect;

import java.util.HashMap;
import java.util.Map;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.Outcome.Reason;
import org.lintel.statistics.effect.ClusterRegression.Coefficient;

/**
 * Difference in differences from single answers, with errors that know the communities: outcome by
 * "treated", "after" and both together, whose coefficient is the effect.
 *
 * <p>The effect equals that from the means of the four cells; the error does not, because answers
 * of one community move together. Needs 4 treated and 4 other communities, each with answers before
 * and after. Immutable; parts merge in any order.
 *
 * <p>Reference: Bertrand, Duflo &amp; Mullainathan (2004) Quarterly J. Economics 119:249; see
 * {@link ClusterRegression}.
 */
public final class ClusteredDifferences {

  /** Identifier of the method. */
  public static final String METHOD = "effect.did.cr2";

  /** Communities needed on either side. */
  public static final int NEEDS = 4;

  private final Map<String, Community> communities;

  /** Answers of one community; the columns are 1, treated, after, both. */
  private record Community(
      boolean isTreated, boolean hasBefore, boolean hasAfter, ClusterProducts products) {

    Community merge(Community other) {
      if (isTreated != other.isTreated) {
        throw new IllegalArgumentException("A community is treated or it is not");
      }
      return new Community(
          isTreated,
          hasBefore || other.hasBefore,
          hasAfter || other.hasAfter,
          products.merge(other.products));
    }
  }

  private ClusteredDifferences(Map<String, Community> communities) {
    this.communities = Map.copyOf(communities);
  }

  /** No answer. */
  public static ClusteredDifferences none() {
    return new ClusteredDifferences(Map.of());
  }

  /** With one answer more. */
  public ClusteredDifferences plus(
      String community, boolean isTreated, boolean isAfter, double value) {
    double treated = isTreated ? 1 : 0;
    double after = isAfter ? 1 : 0;
    var one = ClusterProducts.none(4).plus(value, 1, treated, after, treated * after);
    return merge(
        new ClusteredDifferences(
            Map.of(community, new Community(isTreated, !isAfter, isAfter, one))));
  }

  /** The answers of both; a community treated in one of them only is refused. */
  public ClusteredDifferences merge(ClusteredDifferences other) {
    var both = new HashMap<>(communities);
    other.communities.forEach((name, more) -> both.merge(name, more, Community::merge));
    return new ClusteredDifferences(both);
  }

  /** The effect with its error, degrees of freedom and test. */
  public Outcome<Coefficient> effect() {
    if (complete(true) < NEEDS || complete(false) < NEEDS) {
      return Outcome.impossible(Reason.TOO_FEW_GROUPS);
    }
    return ClusterRegression.fit(communities.values().stream().map(Community::products).toList())
        .map(fit -> fit.coefficients().getLast());
  }

  private long complete(boolean isTreated) {
    return communities.values().stream()
        .filter(one -> one.isTreated() == isTreated && one.hasBefore() && one.hasAfter())
        .count();
  }
}
