package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What notices say: in the company's own words, else in those that are shipped. */
@Component
public class NoticeWordings {

  private static final String COLUMNS =
      """
      SELECT version, is_shipped, subject_zh, text_zh, sms_zh, subject_en, text_en, sms_en, urgency,
        route, sms_code
      FROM notice_wording
      WHERE template = :template
      """;

  private final JdbcClient database;
  private final Texts texts;
  private final AuditTrail audit;
  private final Clock clock;

  NoticeWordings(JdbcClient database, Texts texts, AuditTrail audit, Clock clock) {
    this.database = database;
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
  }

  private record Kept(boolean isShipped, NoticeWording wording) {}

  /** What holds now. */
  public NoticeWording of(NoticeTemplate template) {
    return latest(template)
        .filter(kept -> !kept.isShipped())
        .map(kept -> withTextMessage(template, kept.wording()))
        .orElseGet(() -> shipped(template));
  }

  /** What is shipped. */
  public NoticeWording shipped(NoticeTemplate template) {
    return new NoticeWording(
        words(template, Text.CHINESE),
        words(template, Text.ENGLISH),
        template.urgency(),
        template.route(),
        "",
        0);
  }

  private NoticeWording.Words words(NoticeTemplate template, String language) {
    Text text = texts.in(language);
    String begin = "notice." + template.name();
    return new NoticeWording.Words(
        text.get(begin + ".subject"),
        text.get(begin + ".text"),
        template.isTexted() ? text.get(begin + ".sms") : "");
  }

  /** Words that were kept before colleagues got text messages have none: then the shipped ones. */
  private NoticeWording withTextMessage(NoticeTemplate template, NoticeWording kept) {
    boolean isWhole = !kept.chinese().sms().isEmpty() && !kept.english().sms().isEmpty();
    if (isWhole || !template.isTexted()) {
      return kept;
    }
    NoticeWording shipped = shipped(template);
    return new NoticeWording(
        kept.chinese().orSms(shipped.chinese().sms()),
        kept.english().orSms(shipped.english().sms()),
        kept.urgency(),
        kept.route(),
        kept.smsCode(),
        kept.version());
  }

  private Optional<Kept> latest(NoticeTemplate template) {
    return database
        .sql(COLUMNS + "ORDER BY version DESC LIMIT 1")
        .param("template", template.name())
        .query(NoticeWordings::kept)
        .optional();
  }

  /** From now on these words hold, as the next version; the same ones again change nothing. */
  @Transactional
  public void change(Viewer viewer, NoticeTemplate template, NoticeWording wording) {
    var now = of(template);
    boolean isSame =
        new NoticeWording(
                wording.chinese(),
                wording.english(),
                wording.urgency(),
                wording.route(),
                wording.smsCode(),
                now.version())
            .equals(now);
    if (!isSame) {
      write(viewer, template, wording, false);
    }
  }

  /** Back to the shipped words; the versions before stay known. */
  @Transactional
  public void reset(Viewer viewer, NoticeTemplate template) {
    if (!of(template).isShipped()) {
      write(viewer, template, shipped(template), true);
    }
  }

  private void write(
      Viewer viewer, NoticeTemplate template, NoticeWording wording, boolean isShipped) {
    int version = latest(template).map(kept -> kept.wording().version()).orElse(0) + 1;
    database
        .sql(
            """
            INSERT INTO notice_wording (organisation_id, template, version, is_shipped, subject_zh,
              text_zh, sms_zh, subject_en, text_en, sms_en, urgency, route, sms_code, changed_at,
              changed_by)
            VALUES (:organisation, :template, :version, :isShipped, :subjectZh, :textZh, :smsZh,
              :subjectEn, :textEn, :smsEn, :urgency, :route, :smsCode, :now, :by)
            """)
        .param("organisation", viewer.organisation())
        .param("template", template.name())
        .param("version", version)
        .param("isShipped", isShipped)
        .param("subjectZh", wording.chinese().subject())
        .param("textZh", wording.chinese().text())
        .param("smsZh", wording.chinese().sms())
        .param("subjectEn", wording.english().subject())
        .param("textEn", wording.english().text())
        .param("smsEn", wording.english().sms())
        .param("urgency", wording.urgency().name())
        .param("route", wording.route().name())
        .param("smsCode", wording.smsCode())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", viewer.id())
        .update();
    audit.append(
        viewer.id(),
        isShipped ? "notice-wording-reset" : "notice-wording-changed",
        template.name(),
        Map.of("version", String.valueOf(version)));
  }

  /** The last versions, the latest first. */
  public List<Version> versions(NoticeTemplate template) {
    return database
        .sql(
            """
            SELECT version, is_shipped, changed_at, changed_by
            FROM notice_wording
            WHERE template = :template
            ORDER BY version DESC
            LIMIT 10
            """)
        .param("template", template.name())
        .query(Version::of)
        .list();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getBoolean("is_shipped"),
        new NoticeWording(
            words(row, "zh"),
            words(row, "en"),
            NoticeTemplate.Urgency.valueOf(row.getString("urgency")),
            NoticeTemplate.Route.valueOf(row.getString("route")),
            row.getString("sms_code"),
            row.getInt("version")));
  }

  private static NoticeWording.Words words(ResultSet row, String language) throws SQLException {
    return new NoticeWording.Words(
        row.getString("subject_" + language),
        row.getString("text_" + language),
        row.getString("sms_" + language));
  }

  /** One change of the words. */
  public record Version(int version, boolean isShipped, Instant at, UUID by) {

    static Version of(ResultSet row, int number) throws SQLException {
      return new Version(
          row.getInt("version"),
          row.getBoolean("is_shipped"),
          row.getObject("changed_at", OffsetDateTime.class).toInstant(),
          row.getObject("changed_by", UUID.class));
    }
  }
}
