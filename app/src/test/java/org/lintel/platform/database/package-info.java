@NullMarked
package org.lintel.platform.database;

import org.jspecify.annotations.NullMarked;
