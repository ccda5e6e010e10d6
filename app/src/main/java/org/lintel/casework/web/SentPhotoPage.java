package org.lintel.casework.web;

import java.util.Optional;

/**
 * Answer to one photo that was sent by itself.
 *
 * @param refusal why it was not kept; empty when it was
 */
public record SentPhotoPage(Optional<PhotoShown.Unsent> photo, String refusal) {}
