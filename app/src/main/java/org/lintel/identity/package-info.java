/**
 * Who signs in, what role they hold and which part of the portfolio they may see; the sessions, the
 * audit log and the settings of the installation. It knows nodes of the portfolio tree only as
 * opaque ids: what they mean is {@code community}'s business. Of owners it knows one-time codes,
 * how they are carried, and that somebody signed in: who that is, {@code community} knows.
 *
 * <p>Main types: {@link org.lintel.identity.Permission}, {@link org.lintel.identity.Role}, {@link
 * org.lintel.identity.Requires} (on every controller that is not open to all), {@link
 * org.lintel.identity.PortfolioTree}; for owners {@link org.lintel.identity.CodeDelivery} and
 * {@link org.lintel.identity.OpenToOwners}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: database",
      "platform :: directory",
      "platform :: job",
      "platform :: mail",
      "platform :: secret",
      "platform :: setting",
      "platform :: web",
    })
@NullMarked
package org.lintel.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
