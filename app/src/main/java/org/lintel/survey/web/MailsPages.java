package org.lintel.survey.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintel.channel.LetterState;
import org.lintel.channel.Reach;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.mail.Mails;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Standing;
import org.lintel.survey.Wave;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.mail.MailReadiness;
import org.lintel.survey.mail.MailRounds;
import org.lintel.survey.mail.MailWords;
import org.lintel.survey.mail.SampleMails;
import org.lintel.survey.mail.TestingAMail;
import org.lintel.survey.mail.WaveMails;
import org.springframework.stereotype.Component;

/** Makes the page of a wave's mails. */
@Component
class MailsPages {

  private final WaveHeads heads;
  private final MailReadiness readiness;
  private final MailRounds rounds;
  private final WaveMails words;
  private final SampleMails samples;
  private final TestingAMail testing;
  private final Mails mails;

  MailsPages(
      WaveHeads heads,
      MailReadiness readiness,
      MailRounds rounds,
      WaveMails words,
      SampleMails samples,
      TestingAMail testing,
      Mails mails) {
    this.heads = heads;
    this.readiness = readiness;
    this.rounds = rounds;
    this.words = words;
    this.samples = samples;
    this.testing = testing;
    this.mails = mails;
  }

  MailsPage of(Viewer viewer, Text text, WaveOverview overview, MailsPage.Result result) {
    var form = MailForm.of(words.suggested(overview.wave()));
    return of(viewer, text, overview, form, result, Refusals.none());
  }

  MailsPage of(
      Viewer viewer,
      Text text,
      WaveOverview overview,
      MailForm form,
      MailsPage.Result result,
      Refusals refusals) {
    Wave wave = overview.wave();
    MailWords own = words.suggested(wave);
    boolean isAsked = heads.standing(overview) != Standing.DRAFT;
    var obstacles = readiness.obstacles(wave);
    var found = isAsked ? rounds.of(wave, own) : List.<MailRounds.Round>of();
    boolean mayTest = mails.isSetUp() && words.of(wave).isPresent();
    return new MailsPage(
        heads.of(viewer, text, overview),
        obstacles.stream()
            .map(each ->
                new MailsPage.Obstacle(
                    each.key(), each.isOfSettings() && viewer.may(Permission.MANAGE_SETTINGS)))
            .toList(),
        found.stream().map(round -> row(round, obstacles.isEmpty(), text)).toList(),
        found.isEmpty() ? List.of() : reach(found.getFirst().reach()),
        form,
        words.of(wave).isPresent(),
        Stream.of(Text.CHINESE, Text.ENGLISH)
            .map(language ->
                new MailsPage.Preview(language, samples.preview(viewer, wave, own, language)))
            .toList(),
        testing.address(viewer),
        mayTest,
        result,
        refusals);
  }

  private static MailsPage.Row row(MailRounds.Round round, boolean isReady, Text text) {
    Map<LetterState, Integer> letters = round.letters();
    int waiting = round.count(LetterState.WAITING) + round.count(LetterState.CLAIMED);
    int failed = round.count(LetterState.FAILED) + round.count(LetterState.UNCERTAIN);
    return new MailsPage.Row(
        round.number(),
        Shown.count(waiting),
        Shown.count(letters.getOrDefault(LetterState.SENT, 0)),
        Shown.count(failed),
        Shown.count(letters.getOrDefault(LetterState.DROPPED, 0)),
        PutOffWords.of(round.putOff(), text),
        Shown.count(round.reach().addresses()),
        isReady && round.reach().addresses() > 0);
  }

  private static List<MailsPage.Count> reach(Reach reach) {
    return List.of(
        count("households", reach.households()),
        count("with-address", reach.withAddress()),
        count("without-address", reach.withoutAddress()),
        count("opted-out", reach.optedOut()),
        count("written", reach.written()));
  }

  private static MailsPage.Count count(String key, int figure) {
    return new MailsPage.Count(key, Shown.count(figure));
  }
}
