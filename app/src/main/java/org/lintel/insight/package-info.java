/**
 * Pages that bring figures together for a decision. Not for computing them: that is measurement and
 * statistics. Main types: {@link org.lintel.insight.chart.Chart}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: setting",
      "identity",
      "community",
      "survey",
      "survey :: instrument",
      "measurement",
      "measurement :: method"
    })
@NullMarked
package org.lintel.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
