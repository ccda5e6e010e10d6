package org.lintel.casework.web;

import java.time.ZoneId;
import java.util.Optional;
import org.lintel.casework.IntakeLimits;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;

/** Says which limit is reached, when it ends, and whom to call when it presses. */
final class IntakeWords {

  private IntakeWords() {}

  static Refusals refusals(
      String field,
      IntakeLimits.Reached limit,
      ZoneId zone,
      Optional<ServicePhone> phone,
      Text text) {
    String key = "casework.intake.refused." + limit.kind().key();
    var refusals =
        Refusals.none().add(field, key, limit.most(), Shown.moment(limit.ends(), zone, text));
    return phone
        .map(number -> refusals.add(field, "casework.intake.pressing.phone", number.value()))
        .orElseGet(() -> refusals.add(field, "casework.intake.pressing"));
  }
}
