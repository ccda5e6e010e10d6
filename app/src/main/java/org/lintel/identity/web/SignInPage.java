package org.lintel.identity.web;

import org.lintel.platform.web.Refusals;

/**
 * The form to sign in.
 *
 * @param needsSetUp no company works here yet; the link to set one up stands on the console
 */
public record SignInPage(String email, String to, boolean needsSetUp, Refusals refusals) {}
