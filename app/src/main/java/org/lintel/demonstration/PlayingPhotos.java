package org.lintel.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.lintel.casework.AddingPhotos;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.DraftKey;
import org.lintel.casework.SayingWithPhotos;
import org.lintel.demonstration.Playing.Set;
import org.lintel.platform.Identifiers;
import org.springframework.stereotype.Component;

/** Shows by photos that something is done, at a few cases of the demonstration. */
@Component
class PlayingPhotos {

  private static final int ONE_OF = 60;

  private final SayingWithPhotos saying;
  private final AddingPhotos adding;
  private final Identifiers identifiers;

  PlayingPhotos(SayingWithPhotos saying, AddingPhotos adding, Identifiers identifiers) {
    this.saying = saying;
    this.adding = adding;
    this.identifiers = identifiers;
  }

  void finish(Set set, String evidence) {
    var staff = set.as(set.handler());
    var draft =
        new DraftKey(
            set.found(), CaseDraft.Kind.FINISH, Optional.of(staff.id()), identifiers.next());
    if (set.found().number() % ONE_OF == 0) {
      add(draft, DrawnPhoto.of(set.found().number()));
    }
    Playing.check(saying.finish(staff, draft, set.found().version(), evidence), set, draft.kind());
  }

  private void add(DraftKey draft, byte[] photo) {
    try {
      adding.add(draft, identifiers.next(), new ByteArrayInputStream(photo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
