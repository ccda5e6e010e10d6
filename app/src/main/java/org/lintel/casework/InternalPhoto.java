package org.lintel.casework;

import java.util.UUID;
import org.lintel.platform.file.Photo;

/** A photo beside an {@link InternalNote}: no page for owners knows this type. */
public record InternalPhoto(UUID note, Photo photo) {}
