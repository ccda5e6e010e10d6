/** Pages of staff, sessions and settings, and the guard that every route passes. */
@NullMarked
package org.lintel.identity.web;

import org.jspecify.annotations.NullMarked;
