package org.lintel.relationship;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.community.PlainText;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners read of account managers: the title that the company chose, and of each the name that
 * she chose for owners. Until she chooses, it is her family name and the title, never all of it.
 */
@Component
public class AccountManagerNames {

  static final int LONGEST_NAME = 40;
  private static final int LONGEST_CHINESE = 20;
  private static final int LONGEST_ENGLISH = 40;

  /** Family names of two characters that many bear; others have one. */
  private static final Set<String> OF_TWO =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "长孙", "宇文",
          "轩辕", "闻人", "呼延", "南宫", "西门", "独孤", "百里", "澹台", "申屠");

  private final JdbcClient database;
  private final StaffMembers staff;
  private final Texts texts;
  private final AuditTrail audit;

  AccountManagerNames(JdbcClient database, StaffMembers staff, Texts texts, AuditTrail audit) {
    this.database = database;
    this.staff = staff;
    this.texts = texts;
    this.audit = audit;
  }

  /** What the role is called in both languages. */
  public record Title(String chinese, String english) {

    String in(String language) {
      return Text.ENGLISH.equals(language) ? english : chinese;
    }
  }

  /** What the company calls the role. */
  public Title title() {
    return database
        .sql("SELECT chinese, english FROM account_manager_title")
        .query(Title.class)
        .optional()
        .orElseGet(() ->
            new Title(
                texts.in(Text.CHINESE).get("relationship.title.usual"),
                texts.in(Text.ENGLISH).get("relationship.title.usual")));
  }

  String title(String language) {
    return title().in(language);
  }

  /** Calls the role otherwise. */
  @Transactional
  public Refusals rename(Viewer viewer, String chinese, String english) {
    String inChinese = PlainText.line(chinese);
    String inEnglish = PlainText.line(english);
    var refusals = Refusals.none();
    check(refusals, "chinese", inChinese, LONGEST_CHINESE);
    check(refusals, "english", inEnglish, LONGEST_ENGLISH);
    if (refusals.isEmpty()) {
      database
          .sql(
              """
              INSERT INTO account_manager_title (organisation_id, chinese, english)
              VALUES (:organisation, :chinese, :english)
              ON CONFLICT (organisation_id)
              DO UPDATE SET chinese = excluded.chinese, english = excluded.english
              """)
          .param("organisation", viewer.organisation())
          .param("chinese", inChinese)
          .param("english", inEnglish)
          .update();
      audit.append(viewer.id(), "account-manager-title-changed", viewer.id().toString(), Map.of());
    }
    return refusals;
  }

  private static void check(Refusals refusals, String field, String typed, int longest) {
    int length = typed.codePointCount(0, typed.length());
    if (length == 0) {
      refusals.add(field, "relationship.title.refused.missing");
    } else if (length > longest) {
      refusals.add(field, "relationship.refused.long", length, longest);
    }
  }

  /** The name that she chose for owners; empty while she has chosen none. */
  public String chosen(UUID member) {
    return database
        .sql("SELECT name FROM account_manager_name WHERE staff_id = :staff")
        .param("staff", member)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Chooses the viewer's own name for owners; an empty one takes the choice back. */
  @Transactional
  public Refusals choose(Viewer viewer, String typed) {
    String name = PlainText.line(typed);
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST_NAME) {
      return Refusals.none().add("name", "relationship.refused.long", length, LONGEST_NAME);
    }
    if (name.isEmpty()) {
      database
          .sql("DELETE FROM account_manager_name WHERE staff_id = :staff")
          .param("staff", viewer.id())
          .update();
    } else {
      database
          .sql(
              """
              INSERT INTO account_manager_name (staff_id, organisation_id, name)
              VALUES (:staff, :organisation, :name)
              ON CONFLICT (staff_id) DO UPDATE SET name = excluded.name
              """)
          .param("staff", viewer.id())
          .param("organisation", viewer.organisation())
          .param("name", name)
          .update();
    }
    return Refusals.none();
  }

  /** What owners read of her. */
  public String shown(UUID member, String language) {
    String chosen = chosen(member);
    if (!chosen.isEmpty()) {
      return chosen;
    }
    String whole = Optional.ofNullable(staff.names(List.of(member)).get(member)).orElse("");
    String family = familyName(whole);
    return isChinese(family) && !Text.ENGLISH.equals(language) ? family + title(language) : family;
  }

  /** 王 of 王芳, 欧阳 of 欧阳修, Lin of Lin Qing. */
  static String familyName(String name) {
    String bare = name.strip();
    if (!isChinese(bare)) {
      return bare.split("\\s", 2)[0];
    }
    int first = bare.offsetByCodePoints(0, 1);
    boolean isOfTwo = bare.length() > 2 && OF_TWO.contains(bare.substring(0, 2));
    return isOfTwo ? bare.substring(0, 2) : bare.substring(0, first);
  }

  private static boolean isChinese(String name) {
    return !name.isEmpty()
        && Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
