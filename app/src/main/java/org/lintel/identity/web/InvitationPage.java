package org.lintel.identity.web;

import org.lintel.platform.web.Refusals;

/** The form that invites somebody. */
public record InvitationPage(
    String name, String email, StaffMemberPage.Choice choice, boolean byMail, Refusals refusals) {}
