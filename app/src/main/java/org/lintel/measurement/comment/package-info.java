/**
 * What owners write in their own words: what it is about, and whether it complains. The lexicon and
 * the first training comments are Lintel's own; a company's labels are added to them.
 */
@NullMarked
package org.lintel.measurement.comment;

import org.jspecify.annotations.NullMarked;
