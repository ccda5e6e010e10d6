package org.lintel.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.platform.web.Refusals;

/**
 * A person as typed into a form.
 *
 * @param phones one or several, separated by commas
 */
public record MemberForm(
    String name, MemberRole role, String phones, String emails, Optional<LocalDate> since) {

  private static final int LONGEST_NAME = 120;
  private static final int MOST_CONTACTS = 10;
  private static final Pattern BETWEEN = Pattern.compile("[、,，;；|\\n]+");

  public MemberForm {
    name = PlainText.line(name);
    phones = PlainText.lines(phones);
    emails = PlainText.lines(emails);
  }

  public static MemberForm empty() {
    return new MemberForm("", MemberRole.OWNER, "", "", Optional.empty());
  }

  List<String> phoneList() {
    return parts(phones);
  }

  List<String> emailList() {
    return parts(emails);
  }

  private static List<String> parts(String typed) {
    return BETWEEN.splitAsStream(typed).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  void check(Refusals refusals, ContactSealing sealing) {
    if (name.isEmpty()) {
      refusals.add("name", "community.member.refused.name-missing");
    } else if (name.length() > LONGEST_NAME) {
      refusals.add("name", "community.member.refused.name-long", name.length(), LONGEST_NAME);
    }
    checkContacts(refusals, sealing);
  }

  void checkContacts(Refusals refusals, ContactSealing sealing) {
    for (String phone : phoneList()) {
      if (sealing.phone(phone).isEmpty()) {
        refusals.add("phones", "community.member.refused.phone", phone);
      }
    }
    for (String email : emailList()) {
      if (sealing.email(email).isEmpty()) {
        refusals.add("emails", "community.member.refused.email", email);
      }
    }
    int contacts = phoneList().size() + emailList().size();
    if (contacts > MOST_CONTACTS) {
      refusals.add("phones", "community.member.refused.many", contacts, MOST_CONTACTS);
    }
  }
}
