/**
 * Import of rosters: recognising columns, checking rows, merging them in one transaction, undoing.
 * A roster is streamed into temporary tables and merged there set by set, so memory does not grow
 * with it.
 */
@NamedInterface("roster")
@NullMarked
package org.lintel.community.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
