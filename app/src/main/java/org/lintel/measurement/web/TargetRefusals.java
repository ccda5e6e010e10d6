package org.lintel.measurement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lintel.measurement.TargetAnswer;
import org.lintel.platform.web.Refusals;

/** Says why a target is not set. */
final class TargetRefusals {

  private TargetRefusals() {}

  static Refusals of(TargetAnswer answer) {
    var refusals = Refusals.none();
    switch (answer) {
      case TargetAnswer.Set _ -> {}
      case TargetAnswer.OutOfRange(var value, int lowest, int highest) ->
          refusals.add(
              "value", "measurement.targets.value.range", value.toPlainString(), lowest, highest);
      case TargetAnswer.DatesReversed _ -> refusals.add("until", "measurement.targets.date.order");
      case TargetAnswer.NotForYou _ -> refusals.add("community", "measurement.targets.not-for-you");
      case TargetAnswer.WithinNoise noise -> refuse(refusals, noise);
    }
    return refusals;
  }

  private static void refuse(Refusals refusals, TargetAnswer.WithinNoise noise) {
    refusals.add(
        "value",
        "measurement.targets.noise",
        noise.wanted().stripTrailingZeros().toPlainString(),
        rounded(noise.current()),
        String.format("%,d", noise.n()),
        rounded(noise.smallest()));
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
