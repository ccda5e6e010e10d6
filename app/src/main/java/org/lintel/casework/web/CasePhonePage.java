package org.lintel.casework.web;

/**
 * The number to call about a case.
 *
 * @param phone empty when there is none any more
 */
public record CasePhonePage(String back, String code, String who, String phone) {}
