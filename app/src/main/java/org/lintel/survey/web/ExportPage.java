package org.lintel.survey.web;

/**
 * What an export of answers holds, before it is taken away.
 *
 * @param isAllowed whether this viewer may take single answers of this wave
 * @param isConverted whether answers came from another scale, which only the codebook tells
 */
public record ExportPage(WaveHead head, boolean isNamed, boolean isAllowed, boolean isConverted) {}
