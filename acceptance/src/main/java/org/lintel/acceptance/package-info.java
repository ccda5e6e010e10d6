/** Stories of users, told against the built application in a real Chromium. */
@NullMarked
package org.lintel.acceptance;

import org.jspecify.annotations.NullMarked;
