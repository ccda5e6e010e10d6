@NullMarked
package org.lintel.acceptance;

import org.jspecify.annotations.NullMarked;
