package org.lintel.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mobile number of a member of staff: her own, or that of anybody as administrator. */
@Component
public class KeepingStaffPhones {

  private final StaffMembers staff;
  private final StaffPhones phones;
  private final AuditTrail audit;

  KeepingStaffPhones(StaffMembers staff, StaffPhones phones, AuditTrail audit) {
    this.staff = staff;
    this.phones = phones;
    this.audit = audit;
  }

  /** Returns whether it is kept: somebody who was let go has none. */
  @Transactional
  public boolean keep(Viewer viewer, UUID id, PhoneNumber number) {
    staff.get(id);
    if (phones.of(id).equals(Optional.of(number))) {
      return true;
    }
    boolean isKept = phones.put(id, number);
    if (isKept) {
      audit.append(viewer.id(), "staff-phone-set", id.toString(), Map.of());
    }
    return isKept;
  }

  @Transactional
  public void remove(Viewer viewer, UUID id) {
    staff.get(id);
    if (phones.remove(id)) {
      audit.append(viewer.id(), "staff-phone-removed", id.toString(), Map.of());
    }
  }
}
