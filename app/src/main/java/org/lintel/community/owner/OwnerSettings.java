package org.lintel.community.owner;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things of owners last, under {@code lintel.owner}.
 *
 * @param sessionIdle a session ends when nothing came for so long
 * @param sessionLongest and at the latest after this
 * @param homeLink how long a personal link that staff hand over works
 */
@ConfigurationProperties("lintel.owner")
public record OwnerSettings(
    @DefaultValue("14d") Duration sessionIdle,
    @DefaultValue("90d") Duration sessionLongest,
    @DefaultValue("30d") Duration homeLink) {}
