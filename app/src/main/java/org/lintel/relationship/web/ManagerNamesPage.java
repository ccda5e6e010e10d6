package org.lintel.relationship.web;

import org.lintel.platform.web.Refusals;

/**
 * What owners read of account managers.
 *
 * @param mayName whether the viewer can be an account manager, and so chooses her own name
 * @param name what stands in her field
 * @param shown what owners read of her now
 * @param mayTitle whether the viewer says what the role is called
 */
public record ManagerNamesPage(
    boolean mayName,
    String name,
    String shown,
    boolean mayTitle,
    String chinese,
    String english,
    Refusals refusals) {}
