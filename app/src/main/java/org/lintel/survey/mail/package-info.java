/**
 * Invites to a wave by e-mail: the words, who is written to, reminders. Sending each address once,
 * opting out and what became of each letter is {@code channel}'s.
 */
@NullMarked
package org.lintel.survey.mail;

import org.jspecify.annotations.NullMarked;
