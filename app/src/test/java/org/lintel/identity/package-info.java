@NullMarked
package org.lintel.identity;

import org.jspecify.annotations.NullMarked;
