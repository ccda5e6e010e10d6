package org.lintel.identity.web;

import org.lintel.platform.web.Refusals;

/**
 * The form behind an invitation or a link to a new password.
 *
 * @param kind {@code invitation} or {@code new-password}: part of the message keys
 * @param action path that the form is sent to
 */
public record NewPasswordPage(
    String kind, String action, String name, String email, Refusals refusals) {}
