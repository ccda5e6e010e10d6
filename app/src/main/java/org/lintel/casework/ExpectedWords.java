package org.lintel.casework;

import org.springframework.stereotype.Component;

/** When a case is expected to be dealt with, as the owner is told. */
@Component
class ExpectedWords {

  /** A value of a notice. */
  String plan(ServiceCase found) {
    return found.matter().isSafety()
        ? "text:casework.notice.plan.safety"
        : "text:casework.notice.plan.soon";
  }
}
