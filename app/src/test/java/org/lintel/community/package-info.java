@NullMarked
package org.lintel.community;

import org.jspecify.annotations.NullMarked;
