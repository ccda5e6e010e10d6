/** Lintel 邻听: what owners expect, what they experience and whether they stay loyal. */
@NullMarked
package org.lintel;

import org.jspecify.annotations.NullMarked;
