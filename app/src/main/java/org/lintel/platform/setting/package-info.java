/**
 * What belongs to the installation as a whole, not to one organisation: the address that owners and
 * staff reach it by, how the server listens, the mail server. The environment ({@code
 * LINTEL_PUBLIC_ADDRESS}) wins over what is stored.
 */
@NamedInterface("setting")
@NullMarked
package org.lintel.platform.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
