@NullMarked
package org.lintel.platform.sheet;

import org.jspecify.annotations.NullMarked;
