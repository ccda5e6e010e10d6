/** Changes and tests the settings of the installation. */
@NullMarked
package org.lintel.identity.setting;

import org.jspecify.annotations.NullMarked;
