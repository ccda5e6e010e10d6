/**
 * What owners expect and what they were promised: promises with a person and a date, what became of
 * them, how many are kept, the register of expectations and the ledger of a household. Where a
 * promise was made stays opaque here: modules above name it with {@link
 * org.lintel.expectation.PromiseOrigin}. Not for what is done about a case, nor for what a broken
 * promise is worth to the owner: recovery listens to {@link org.lintel.expectation.PromiseBroken}.
 * Main types: {@link org.lintel.expectation.PromiseMachine}, {@link
 * org.lintel.expectation.Promises}, {@link org.lintel.expectation.MovingAPromise}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: sheet",
      "identity",
      "community",
      "calendar",
      "channel",
      "survey"
    })
@NullMarked
package org.lintel.expectation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
