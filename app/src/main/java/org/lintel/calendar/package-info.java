/**
 * Working hours, holidays with the working weekends that make up for them, and clocks: until when
 * something is due that a module above answers for, what stops that time, and who hears of it
 * before and after. What a clock runs for stays opaque here; not for cases, promises or visits
 * themselves, nor for telling anybody: that is the business of whoever hears {@link
 * org.lintel.calendar.ClockDue}. Main types: {@link org.lintel.calendar.Clocks}, {@link
 * org.lintel.calendar.ClockView}, {@link org.lintel.calendar.Explanation}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: sheet",
      "identity",
      "community"
    })
@NullMarked
package org.lintel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
