/**
 * The installation's own secrets: the key file, encryption and keyed look-up of phones and e-mail
 * addresses, keys derived for one purpose. Not for passwords of people, which {@code identity}
 * hashes.
 */
@NullMarked
@NamedInterface("secret")
package org.lintel.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
