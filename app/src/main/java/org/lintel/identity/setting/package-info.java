/** Changes and tests the settings of the installation. */
@NamedInterface("setting")
@NullMarked
package org.lintel.identity.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
