package org.lintel.identity.web;

import org.lintel.platform.web.Refusals;

/**
 * The wish for a new password.
 *
 * @param byMail whether links can be mailed; otherwise an administrator hands one over
 * @param isSent the wish was taken
 */
public record LostPasswordPage(String email, boolean byMail, boolean isSent, Refusals refusals) {}
