/**
 * Comments read by counts of their characters: classes, and shares corrected for what the
 * classifier gets wrong. Holds no text.
 */
@NullMarked
package org.lintel.statistics.text;

import org.jspecify.annotations.NullMarked;
