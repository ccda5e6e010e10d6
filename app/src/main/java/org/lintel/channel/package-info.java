/**
 * Reaches owners by e-mail: who is written to about what, each address once, and who does not want
 * any. The words are written by the modules above, through {@link org.lintel.channel.LetterWriter}.
 * Not for choosing whom to ask: that is their business too. Main types: {@link
 * org.lintel.channel.Outbox}, {@link org.lintel.channel.Posting}, {@link
 * org.lintel.channel.OptOuts}, {@link org.lintel.channel.Consents}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: directory",
      "platform :: mail",
      "platform :: secret",
      "platform :: setting",
      "identity",
      "community"
    })
@NullMarked
package org.lintel.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
