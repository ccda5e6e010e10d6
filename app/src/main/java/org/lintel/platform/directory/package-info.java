/**
 * Which organisation something belongs to that a visitor brings along before sign-in: the token of
 * a link or of a session, an e-mail address. Only hashes and ids stand here, nothing personal.
 */
@NamedInterface("directory")
@NullMarked
package org.lintel.platform.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
