package org.lintel.casework;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose draft of what: only who wrote one reads it, sends it and adds photos to it. */
public sealed interface AnyDraftKey permits DraftKey, DeskDraftKey {

  CaseDraft.Kind kind();

  /** Empty for an owner. */
  Optional<UUID> staff();

  /** Id that it is sent with, and kept under until then. */
  UUID form();

  /** Places of the statements about drafts. */
  Map<String, @Nullable Object> parameters();
}
