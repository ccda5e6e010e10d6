@NullMarked
package org.lintel;

import org.jspecify.annotations.NullMarked;
