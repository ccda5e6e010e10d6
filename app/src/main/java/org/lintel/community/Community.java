package org.lintel.community;

import java.time.ZoneId;
import java.util.UUID;

/**
 * One place that is managed as a whole: 小区.
 *
 * @param id small integer key within the installation; never leaves it
 * @param uuid id of its node in the portfolio tree
 * @param code short name in addresses and file names, unique in the organisation
 * @param zone where its days and working hours are decided
 */
public record Community(int id, UUID uuid, String code, String name, ZoneId zone) {}
