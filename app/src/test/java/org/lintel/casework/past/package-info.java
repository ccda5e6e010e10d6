@NullMarked
package org.lintel.casework.past;

import org.jspecify.annotations.NullMarked;
