package org.lintel.relationship.web;

import java.util.Locale;
import org.lintel.relationship.ManagerImport;

/** One list: what the check found, what can be done next. */
public record ManagerImportPage(ManagerImport list) {

  public String address() {
    return "/imports/account-managers/" + list.id();
  }

  public String state() {
    return list.state().name().toLowerCase(Locale.ROOT);
  }

  public boolean isChecked() {
    return list.state() == ManagerImport.State.CHECKED && list.file().isPresent();
  }

  public boolean mayDiscard() {
    return list.file().isPresent()
        && (list.state() == ManagerImport.State.CHECKED
            || list.state() == ManagerImport.State.UPLOADED);
  }

  public boolean mayUndo() {
    return list.state() == ManagerImport.State.IMPORTED;
  }
}
