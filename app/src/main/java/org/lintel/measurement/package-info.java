/**
 * Turns what owners answered into figures with their uncertainty: recommendation, satisfaction,
 * trust, emotional connection, experience, loyalty, expectation and perception. Keeps the rollups
 * that pages read, so that a figure costs the same with ten answers and with ten million; decides
 * in one place what may be published; keeps targets and the catalogue of definitions. It asks
 * nobody (that is survey) and draws nothing (that is insight).
 *
 * <p>Main types: {@link org.lintel.measurement.Selections} makes a {@link
 * org.lintel.measurement.Selection} from a viewer's scope, {@link org.lintel.measurement.Readings}
 * a {@link org.lintel.measurement.Reading}, and each metric is a class that makes a {@link
 * org.lintel.measurement.Figure} of it, for example {@link
 * org.lintel.measurement.NetPromoterScore}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: job",
      "platform :: sheet",
      "identity",
      "community",
      "survey",
      "survey :: instrument"
    })
@NullMarked
package org.lintel.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
