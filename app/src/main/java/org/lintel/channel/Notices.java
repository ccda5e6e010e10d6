package org.lintel.channel;

import java.util.Optional;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells owners and staff something. What is sent in a transaction goes when the transaction is
 * committed, and not at all when it is rolled back.
 */
@Component
public class Notices {

  private final NoticeTemplates templates;
  private final OwnerNotices owners;
  private final StaffNotices staff;

  Notices(NoticeTemplates templates, OwnerNotices owners, StaffNotices staff) {
    this.templates = templates;
    this.owners = owners;
    this.staff = staff;
  }

  /**
   * Puts the notice on its way; joins the caller's transaction. Whoever cannot be reached, or got a
   * notice of that key before, costs nothing; what is made to have happened long ago is told to
   * nobody.
   *
   * @throws IllegalArgumentException when no such template exists, it is meant for others, or a
   *     place of it is not filled
   */
  @Transactional
  public void send(Notice notice) {
    if (Backdating.isUntold()) {
      return;
    }
    NoticeTemplate template = templates.get(notice.template());
    boolean isToStaff = notice.addressee() instanceof Addressee.Staff;
    if (isToStaff == template.isForOwners()) {
      throw new IllegalArgumentException(
          "notice " + template.name() + " is for " + template.audience());
    }
    if (!notice.values().keySet().containsAll(template.places())) {
      throw new IllegalArgumentException(
          "notice " + template.name() + " needs " + template.places());
    }
    switch (notice.addressee()) {
      case Addressee.Staff(var id) -> staff.put(notice, template, id);
      case Addressee.Member(int community, var household, var member) ->
          owners.put(notice, template, community, household, Optional.of(member));
      case Addressee.Home(int community, var household) ->
          owners.put(notice, template, community, household, Optional.empty());
    }
  }
}
