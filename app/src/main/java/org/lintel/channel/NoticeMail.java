package org.lintel.channel;

/** A notice as HTML: nothing but paragraphs and links, so that every program shows it. */
public record NoticeMail(String language, String subject, NoticeBody body) {}
