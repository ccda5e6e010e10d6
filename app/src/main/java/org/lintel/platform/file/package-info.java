/** Files kept outside the database, under the data directory, each with its checksum. */
@NamedInterface("file")
@NullMarked
package org.lintel.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
