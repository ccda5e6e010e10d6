package org.lintel.measurement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lintel.measurement.TargetAnswer;
import org.lintel.platform.web.Text;

/**
 * What can be done about a target that chance could meet: only what would really help, in words.
 */
final class WaysOut {

  private WaysOut() {}

  /**
   * The ways, most direct first; none for any other answer.
   *
   * @param canTakeWhole whether a target of the whole company could be set instead
   */
  static List<String> of(TargetAnswer answer, boolean canTakeWhole, Text text) {
    if (!(answer instanceof TargetAnswer.WithinNoise noise)) {
      return List.of();
    }
    var ways = new ArrayList<String>();
    noise
        .nearest()
        .ifPresentOrElse(
            nearest -> ways.add(text.get("measurement.targets.way.wider", roundedUp(nearest))),
            () -> ways.add(text.get("measurement.targets.way.no-wider", noise.highest())));
    noise.needed().ifPresent(needed -> ways.add(more(noise, needed, text)));
    if (canTakeWhole) {
      ways.add(text.get("measurement.targets.way.whole"));
    }
    return ways;
  }

  /** How many answers would do, or that there are not so many households. */
  private static String more(TargetAnswer.WithinNoise noise, long needed, Text text) {
    String wanted = noise.wanted().stripTrailingZeros().toPlainString();
    long households = noise.base().eligible().orElse(Long.MAX_VALUE);
    if (needed > households) {
      return text.get("measurement.targets.way.too-many", wanted, count(needed), count(households));
    }
    return text.get("measurement.targets.way.more", wanted, count(needed), count(noise.n()));
  }

  private static String count(long number) {
    return String.format("%,d", number);
  }

  private static String roundedUp(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.CEILING).toPlainString();
  }
}
