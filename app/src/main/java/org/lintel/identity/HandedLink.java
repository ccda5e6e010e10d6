package org.lintel.identity;

import java.time.Instant;
import org.lintel.platform.mail.MailOutcome;

/**
 * A link to hand over. It is shown this once; only its hash is kept.
 *
 * @param address whole address with the token
 * @param mail what became of the e-mail that carries the same link
 */
public record HandedLink(String address, Instant expiresAt, MailOutcome mail) {}
