/**
 * Reaches owners by e-mail and text message, and staff under the bell: who is told what, each once,
 * when, and who does not want any. Words of whole letters are written by the modules above, through
 * {@link org.lintel.channel.LetterWriter}; notices are words that the company can change. Not for
 * choosing whom to tell: that is their business too. Main types: {@link
 * org.lintel.channel.Notices}, {@link org.lintel.channel.Outbox}, {@link
 * org.lintel.channel.Posting}, {@link org.lintel.channel.OptOuts}, {@link
 * org.lintel.channel.OptOutLinks}, {@link org.lintel.channel.Consents}.
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
      "identity :: setting",
      "community",
      "community :: owner"
    })
@NullMarked
package org.lintel.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
