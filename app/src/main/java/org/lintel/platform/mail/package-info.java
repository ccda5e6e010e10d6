/**
 * A bare sender of e-mail over the installation's SMTP server. Not for choosing whom to write to,
 * when or how often: that is {@code channel}'s business.
 */
@NamedInterface("mail")
@NullMarked
package org.lintel.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
