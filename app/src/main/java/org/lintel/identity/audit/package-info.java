/**
 * The audit log: entries that can only be added, chained by keyed hashes so that a changed, missing
 * or moved one shows.
 */
@NullMarked
package org.lintel.identity.audit;

import org.jspecify.annotations.NullMarked;
