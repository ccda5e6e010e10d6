package org.lintel.casework;

import java.util.UUID;
import org.lintel.platform.file.Photo;

/** A photo beside an {@link OwnerEntry}: the owner sees it too. */
public record OwnerPhoto(UUID entry, Photo photo) {}
