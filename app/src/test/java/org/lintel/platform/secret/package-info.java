@NullMarked
package org.lintel.platform.secret;

import org.jspecify.annotations.NullMarked;
