/**
 * Who of the company stands for it towards one household, and what was said between the two: the
 * named account manager (管家) with whoever stands in, notes for the one who takes over, the log of
 * calls, visits and messages, and how often each household is to be spoken with. Not for what an
 * owner reports, which is casework's, nor for what she was promised, which is expectation's. Main
 * types: {@link org.lintel.relationship.AccountManagers}, {@link
 * org.lintel.relationship.AssigningHouseholds}, {@link org.lintel.relationship.ContactLog}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: file",
      "platform :: job",
      "platform :: sheet",
      "identity",
      "community",
      "calendar",
      "channel",
      "service"
    })
@NullMarked
package org.lintel.relationship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
