/**
 * Asks owners and keeps what they say: instruments and their frozen versions, waves, invitations
 * and links, responses exactly as given. It computes no score and shows no result: that is
 * measurement's work, which joins through {@link org.lintel.survey.ResponseBatchParticipant}. Main
 * types: {@link org.lintel.survey.Instruments}, {@link org.lintel.survey.Waves}, {@link
 * org.lintel.survey.Invitations}, {@link org.lintel.survey.Responses}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: database",
      "platform :: directory",
      "platform :: file",
      "platform :: job",
      "platform :: mail",
      "platform :: secret",
      "platform :: setting",
      "platform :: sheet",
      "identity",
      "community",
      "community :: owner",
      "channel"
    })
@NullMarked
package org.lintel.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
