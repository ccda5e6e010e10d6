/** Signs that a questionnaire was answered without reading it. They flag, they never delete. */
@NullMarked
package org.lintel.statistics.quality;

import org.jspecify.annotations.NullMarked;
