/**
 * Tables that people bring and take away: CSV and XLSX, read and written row by row, so that a file
 * of any length needs little memory. Files come from anywhere, so every limit is checked while
 * reading. Main types: {@link org.lintel.platform.sheet.SheetReader}, {@link
 * org.lintel.platform.sheet.SheetWriter}, {@link org.lintel.platform.sheet.SheetRefused}.
 */
@NamedInterface("sheet")
@NullMarked
package org.lintel.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
