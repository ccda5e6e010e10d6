package org.lintel.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last, under {@code lintel.identity}.
 *
 * @param sessionIdle a session ends when nothing came for so long
 * @param sessionLongest and at the latest after this
 * @param invitation how long an invitation can be accepted
 * @param mailedLink how long a mailed link to a new password works
 * @param handedLink how long such a link works that an administrator hands over
 * @param setUpLink how long the link works that a start of an empty installation prints
 * @param sealEvery how often new entries of the audit log are sealed
 */
@ConfigurationProperties("lintel.identity")
public record IdentitySettings(
    @DefaultValue("8h") Duration sessionIdle,
    @DefaultValue("7d") Duration sessionLongest,
    @DefaultValue("7d") Duration invitation,
    @DefaultValue("1h") Duration mailedLink,
    @DefaultValue("24h") Duration handedLink,
    @DefaultValue("24h") Duration setUpLink,
    @DefaultValue("5s") Duration sealEvery) {}
