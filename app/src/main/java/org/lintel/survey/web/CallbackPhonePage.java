package org.lintel.survey.web;

/**
 * The whole number of an owner who asked to be called.
 *
 * @param phone empty when there is none any more
 */
public record CallbackPhonePage(String who, String home, String phone) {}
