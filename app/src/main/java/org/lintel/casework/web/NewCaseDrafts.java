package org.lintel.casework.web;

import java.util.UUID;
import org.lintel.casework.DeskDraftKey;
import org.lintel.casework.NewCase;
import org.lintel.community.Household;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What is being taken in at the desk: kept with its photos until it becomes a case. */
@Component
class NewCaseDrafts {

  private final PhotoForms forms;

  NewCaseDrafts(PhotoForms forms) {
    this.forms = forms;
  }

  DeskDraftKey key(Viewer viewer, NewCasePages.At at, NewCaseFields fields) {
    return new DeskDraftKey(
        at.community().id(),
        at.household().map(Household::id),
        viewer.id(),
        CasesController.id(NewCaseFields.text(fields.submission())).orElseGet(UUID::randomUUID));
  }

  /** Takes the photos of a form that was sent whole; says of each that is refused why. */
  void receive(DeskDraftKey draft, SentPhotos photos, Text text, Refusals refusals) {
    forms.receive(draft, photos, text, refusals);
  }

  void keep(DeskDraftKey draft, NewCaseFields fields) {
    forms.keep(draft, fields.draft());
  }

  /** It becomes a case under the id of its form, with its photos. */
  UUID takeIn(Viewer viewer, DeskDraftKey draft, NewCase given) {
    return forms.saying().takeIn(viewer, draft, given);
  }

  void forget(DeskDraftKey draft) {
    forms.saying().forget(draft);
  }
}
