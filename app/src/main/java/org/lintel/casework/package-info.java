/**
 * What owners come with, until it is settled with them: complaints, repairs, requests, enquiries,
 * suggestions, praise. The case machine, the timeline in two kinds of entries (what the owner
 * reads, what only staff read), assignment, duplicates, closing words, ratings, and the link by
 * which an owner follows a case. Not for deadlines, which calendar counts, nor for what kinds of
 * things there are, which service knows. Main types: {@link org.lintel.casework.CaseMachine},
 * {@link org.lintel.casework.Cases}, {@link org.lintel.casework.MovingACase}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: directory",
      "platform :: file",
      "platform :: job",
      "platform :: secret",
      "platform :: sheet",
      "platform :: setting",
      "platform :: sheet",
      "identity",
      "community",
      "calendar",
      "channel",
      "community :: owner",
      "relationship",
      "expectation",
      "service",
      "survey",
      "survey :: instrument"
    })
@NullMarked
package org.lintel.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
