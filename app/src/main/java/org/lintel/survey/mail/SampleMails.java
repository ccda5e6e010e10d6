package org.lintel.survey.mail;

import java.util.List;
import org.lintel.channel.LetterWriter.Writing;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail of a wave as it would be, addressed to whoever looks: its link leads to the preview of
 * the questionnaire, never to anybody's answer.
 */
@Component
public class SampleMails {

  private final JdbcClient database;
  private final MailPages pages;
  private final Instruments instruments;
  private final PublicAddress address;

  SampleMails(
      JdbcClient database, MailPages pages, Instruments instruments, PublicAddress address) {
    this.database = database;
    this.pages = pages;
    this.instruments = instruments;
    this.address = address;
  }

  /** A sample to look at. */
  public record Sample(String subject, MailBody body) {}

  public Sample preview(Viewer viewer, Wave wave, MailWords words, String language) {
    var composed = pages.preview(wave, words, language, addressee(viewer, wave));
    return new Sample(composed.subject(), composed.body());
  }

  Writing.Words words(Viewer viewer, Wave wave, MailWords words, String language) {
    return pages.words(wave, words, language, addressee(viewer, wave));
  }

  private MailPages.Addressee addressee(Viewer viewer, Wave wave) {
    var version = instruments.version(wave.versionId()).uuid();
    var door = new MailFacts.Door("", address.of("/instruments/" + version + "/preview"));
    return new MailPages.Addressee(
        community(wave), viewer.name(), "HOME", "UNKNOWN", 0, List.of(door), optOut());
  }

  String optOut() {
    return address.of("/opt-out/sample");
  }

  private int community(Wave wave) {
    return database
        .sql("SELECT min(community_id) FROM wave_community WHERE wave_id = :wave")
        .param("wave", wave.id())
        .query(Integer.class)
        .single();
  }
}
