/** What people see: vendored files, style sheets, icons, and a gallery of all parts to look at. */
@NullMarked
package org.lintel.looks;

import org.jspecify.annotations.NullMarked;
