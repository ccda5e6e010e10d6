/**
 * What is asked: questionnaires with typed items, conditions, slots and composites, and what an
 * owner answered. Knows no database and no page. Main types: {@link
 * org.lintel.survey.instrument.InstrumentVersion}, {@link org.lintel.survey.instrument.Item},
 * {@link org.lintel.survey.instrument.Answers}, {@link org.lintel.survey.instrument.Scores}.
 */
@NamedInterface("instrument")
@NullMarked
package org.lintel.survey.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
