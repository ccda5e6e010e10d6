package org.lintel.community.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.community.HouseholdForm;
import org.lintel.community.MemberForm;
import org.lintel.community.owner.Wish;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;

/**
 * One household.
 *
 * @param refused the form that was refused, and stands open with what is wrong
 * @param edited the member whose form was refused
 * @param isOpened whether numbers are shown whole
 * @param doubles households that may be the same
 * @param parts what other modules show here
 * @param wishes how people want to be reached, by person, of those who said so
 */
public record OwnerPage(
    Household household,
    HouseholdForm form,
    MemberForm member,
    String day,
    Task refused,
    Optional<UUID> edited,
    boolean isOpened,
    boolean mayErase,
    List<Household> doubles,
    List<Part> parts,
    TimelineOfOwner timeline,
    Map<UUID, Wish> wishes,
    Refusals refusals) {

  public OwnerPage {
    doubles = List.copyOf(doubles);
    parts = List.copyOf(parts);
    wishes = Map.copyOf(wishes);
  }

  /** What can be done on the page; each has a form of its own. */
  public enum Task {
    NONE,
    ADD,
    EDIT,
    FACTS,
    DEPARTURE,
    SUCCESSION
  }

  public boolean isOpen(Task task) {
    return refused == task;
  }

  public boolean isOpen(Household.Member member) {
    return isOpen(Task.EDIT) && edited.equals(Optional.of(member.id()));
  }

  /**
   * Forms that have fields of the same name as the refused one wait until it was corrected: an
   * error leads to one field only.
   */
  public boolean shows(Task task) {
    return refused == Task.NONE || refused == Task.FACTS || task == Task.FACTS || refused == task;
  }

  public Refusals refusals(Task task) {
    return isOpen(task) ? refusals : Refusals.none();
  }

  /** How a member wants to be reached, when she said something. */
  public Optional<Wish> wish(Household.Member of) {
    return Optional.ofNullable(wishes.get(of.person()));
  }

  public String address() {
    return "/owners/" + household.id();
  }

  public String address(Household.Member of) {
    return address() + "/members/" + of.id();
  }
}
