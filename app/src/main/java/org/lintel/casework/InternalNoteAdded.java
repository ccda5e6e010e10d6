package org.lintel.casework;

import java.util.UUID;

/** Something was added to what only staff read about a case; published in its transaction. */
record InternalNoteAdded(UUID caseId, UUID note, InternalNote.Kind kind, Actor by) {}
