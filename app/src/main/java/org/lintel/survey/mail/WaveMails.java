package org.lintel.survey.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words of the mails of waves. */
@Component
public class WaveMails {

  private static final int USUAL_REMINDERS = 1;
  private static final int USUAL_DAYS = 4;
  private static final String COLUMNS =
      "language, subject_zh, body_zh, subject_en, body_en, contact, reminders, days_between";

  private final JdbcClient database;
  private final Texts texts;
  private final AuditTrail audit;
  private final Clock clock;

  WaveMails(JdbcClient database, Texts texts, AuditTrail audit, Clock clock) {
    this.database = database;
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was written for the wave; empty until somebody has. */
  public Optional<MailWords> of(Wave wave) {
    return database
        .sql("SELECT " + COLUMNS + " FROM wave_mail WHERE wave_id = :wave")
        .param("wave", wave.id())
        .query(WaveMails::words)
        .optional();
  }

  /** What a form begins with: the words of the last wave that had any, else the usual ones. */
  public MailWords suggested(Wave wave) {
    return of(wave).or(this::latest).orElseGet(this::usual);
  }

  private Optional<MailWords> latest() {
    return database
        .sql("SELECT " + COLUMNS + " FROM wave_mail ORDER BY changed_at DESC, wave_id DESC LIMIT 1")
        .query(WaveMails::words)
        .optional();
  }

  private MailWords usual() {
    return new MailWords(
        Text.CHINESE, usual(Text.CHINESE), usual(Text.ENGLISH), "", USUAL_REMINDERS, USUAL_DAYS);
  }

  private MailWords.Words usual(String language) {
    var text = texts.in(language);
    return new MailWords.Words(
        text.get("survey.mail.usual.subject"), text.get("survey.mail.usual.body"));
  }

  @Transactional
  public void put(Viewer viewer, Wave wave, MailWords words) {
    database
        .sql(
            """
            INSERT INTO wave_mail (wave_id, organisation_id, language, subject_zh, body_zh,
              subject_en, body_en, contact, reminders, days_between, changed_at, changed_by)
            VALUES (:wave, :organisation, :language, :subjectZh, :bodyZh, :subjectEn, :bodyEn,
              :contact, :reminders, :days, :now, :viewer)
            ON CONFLICT (wave_id) DO UPDATE
            SET language = excluded.language, subject_zh = excluded.subject_zh,
              body_zh = excluded.body_zh, subject_en = excluded.subject_en,
              body_en = excluded.body_en, contact = excluded.contact,
              reminders = excluded.reminders, days_between = excluded.days_between,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
        .param("wave", wave.id())
        .param("organisation", viewer.organisation())
        .param("language", words.language())
        .param("subjectZh", words.chinese().subject())
        .param("bodyZh", words.chinese().body())
        .param("subjectEn", words.english().subject())
        .param("bodyEn", words.english().body())
        .param("contact", words.contact())
        .param("reminders", words.reminders())
        .param("days", words.daysBetween())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("viewer", viewer.id())
        .update();
    audit.append(viewer.id(), "wave-mail-written", wave.uuid().toString(), Map.of());
  }

  private static MailWords words(ResultSet row, int number) throws SQLException {
    return new MailWords(
        row.getString("language"),
        new MailWords.Words(row.getString("subject_zh"), row.getString("body_zh")),
        new MailWords.Words(row.getString("subject_en"), row.getString("body_en")),
        row.getString("contact"),
        row.getInt("reminders"),
        row.getInt("days_between"));
  }
}
