/**
 * Files with one row per answer: how our own are laid out, and how those of other tools are read.
 * Knows no database and no page. Main types: {@link org.lintel.survey.exchange.Layout}, {@link
 * org.lintel.survey.exchange.RowReading}, {@link org.lintel.survey.exchange.Suggestions}.
 */
@NamedInterface("exchange")
@NullMarked
package org.lintel.survey.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
