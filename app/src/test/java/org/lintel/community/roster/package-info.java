@NullMarked
package org.lintel.community.roster;

import org.jspecify.annotations.NullMarked;
