/**
 * Cases of other systems from files: a file is measured (what its columns hold, how its dates are
 * written, which words stand in it), checked, imported as a whole and undone as a whole; and the
 * recount of what came in. Nothing here starts a clock, sends a notice or tells a listener. Main
 * types: {@link org.lintel.casework.past.PastImport}, {@link org.lintel.casework.past.PastRun},
 * {@link org.lintel.casework.past.Recounts}.
 */
@NullMarked
package org.lintel.casework.past;

import org.jspecify.annotations.NullMarked;
