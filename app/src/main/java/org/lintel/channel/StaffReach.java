package org.lintel.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.lintel.identity.StaffMembers;
import org.lintel.identity.StaffPhones;
import org.springframework.stereotype.Component;

/** By which channels colleagues are told besides the bell, and what keeps them from being told. */
@Component
public class StaffReach {

  private final NoticeTemplates templates;
  private final NoticeWordings wordings;
  private final Channels channels;
  private final StaffMembers members;
  private final StaffPhones phones;

  StaffReach(
      NoticeTemplates templates,
      NoticeWordings wordings,
      Channels channels,
      StaffMembers members,
      StaffPhones phones) {
    this.templates = templates;
    this.wordings = wordings;
    this.channels = channels;
    this.members = members;
    this.phones = phones;
  }

  /** Why a channel does not reach somebody. */
  public enum Obstacle {
    /** She was let go, or never signed in: there is no address to write to. */
    NO_ADDRESS,
    /** The company wants this notice under the bell only. */
    BELL_ONLY,
    NO_MAIL_SERVER,
    NO_SMS_PROVIDER,
    /** The provider sends approved texts only, and this notice has none. */
    NO_APPROVED_TEXT,
    /** The company does not call this notice an emergency any more. */
    CAN_WAIT,
    NO_NUMBER;

    /** Message key. */
    public String key() {
      return "channel.reach." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How one colleague stands. */
  public record Standing(UUID staff, boolean byMail, boolean bySms, List<Obstacle> obstacles) {

    public Standing {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** The channels of a notice to a colleague; empty when she has it under the bell only. */
  List<Medium> media(NoticeTemplate template, UUID staff) {
    Standing standing = standing(template, wordings.of(template), List.of(staff)).getFirst();
    var media = new ArrayList<Medium>();
    if (standing.byMail()) {
      media.add(Medium.EMAIL);
    }
    if (standing.bySms()) {
      media.add(Medium.SMS);
    }
    return List.copyOf(media);
  }

  /**
   * How colleagues would be told of an emergency, in their order.
   *
   * @param template name of the notice
   */
  public List<Standing> of(String template, Collection<UUID> staff) {
    NoticeTemplate found = templates.get(template);
    return standing(found, wordings.of(found), List.copyOf(staff));
  }

  private List<Standing> standing(
      NoticeTemplate template, NoticeWording wording, List<UUID> staff) {
    List<Obstacle> mail = mail(wording);
    List<Obstacle> sms = sms(template, wording);
    Set<UUID> active = new HashSet<>(members.active(staff));
    Set<UUID> numbered = sms.isEmpty() ? phones.masked(staff).keySet() : Set.of();
    return staff.stream()
        .map(id -> {
          if (!active.contains(id)) {
            return new Standing(id, false, false, List.of(Obstacle.NO_ADDRESS));
          }
          var obstacles = new HashSet<>(mail);
          obstacles.addAll(sms);
          boolean bySms = sms.isEmpty() && numbered.contains(id);
          if (sms.isEmpty() && !bySms) {
            obstacles.add(Obstacle.NO_NUMBER);
          }
          return new Standing(id, mail.isEmpty(), bySms, obstacles.stream().sorted().toList());
        })
        .toList();
  }

  private List<Obstacle> mail(NoticeWording wording) {
    if (wording.route() == Route.NONE) {
      return List.of(Obstacle.BELL_ONLY);
    }
    return channels.isOpen(Medium.EMAIL) ? List.of() : List.of(Obstacle.NO_MAIL_SERVER);
  }

  private List<Obstacle> sms(NoticeTemplate template, NoticeWording wording) {
    if (wording.route() == Route.NONE) {
      return List.of(Obstacle.BELL_ONLY);
    }
    if (!template.isTexted() || wording.urgency() != Urgency.EMERGENCY) {
      return List.of(Obstacle.CAN_WAIT);
    }
    if (!channels.isOpen(Medium.SMS)) {
      return List.of(Obstacle.NO_SMS_PROVIDER);
    }
    return channels.needsApprovedText() && wording.smsCode().isEmpty()
        ? List.of(Obstacle.NO_APPROVED_TEXT)
        : List.of();
  }
}
