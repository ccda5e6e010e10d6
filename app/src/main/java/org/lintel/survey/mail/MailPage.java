package org.lintel.survey.mail;

/** A mail as HTML: nothing but paragraphs and links, so that every program shows it. */
public record MailPage(String language, String subject, MailBody body) {}
