package org.lintel.community.web;

import org.lintel.community.Household;
import org.lintel.platform.web.Refusals;

/** A person about to be erased, confirmed by typing the name. */
public record ErasurePage(Household household, Household.Member member, Refusals refusals) {}
