/** Pages about working hours, holidays, rules and clocks, and their page records. */
@NullMarked
package org.lintel.calendar.web;

import org.jspecify.annotations.NullMarked;
