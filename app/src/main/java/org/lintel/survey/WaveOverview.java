package org.lintel.survey;

import java.time.ZoneId;

/**
 * A wave in a list, counted over the communities that the viewer may see.
 *
 * @param isImported whether its answers were read from a file: then nobody knows who was asked
 * @param zone of its first community: days are told in it
 */
public record WaveOverview(
    Wave wave, boolean isImported, int communities, int asked, int answered, ZoneId zone) {}
