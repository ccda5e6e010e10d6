/**
 * Pages that bring things of many modules together for a decision: figures for the company, the
 * page of an owner. Not for computing figures: that is measurement and statistics. Main types:
 * {@link org.lintel.insight.chart.Chart}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: setting",
      "identity",
      "community",
      "community :: owner",
      "channel",
      "service",
      "casework",
      "expectation",
      "relationship",
      "survey",
      "survey :: instrument",
      "measurement",
      "measurement :: method"
    })
@NullMarked
package org.lintel.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
