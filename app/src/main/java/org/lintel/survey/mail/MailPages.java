package org.lintel.survey.mail;

import java.util.List;
import org.lintel.channel.LetterWriter.Writing;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Documents;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;

/** Makes a whole mail about a wave, as text and as HTML. */
@Component
class MailPages {

  private final ComposingAMail composing;
  private final Documents documents;
  private final GatheringFacts gathering;

  MailPages(ComposingAMail composing, Documents documents, GatheringFacts gathering) {
    this.composing = composing;
    this.documents = documents;
    this.gathering = gathering;
  }

  /** To whom a mail goes and what it opens. */
  record Addressee(
      int community,
      String owner,
      String unitKind,
      String tenureStage,
      int round,
      List<MailFacts.Door> doors,
      String optOut) {}

  Writing.Words words(Wave wave, MailWords words, String language, Addressee addressee) {
    var facts = gathering.facts(wave, language, addressee);
    var composed = composing.compose(words, language, facts);
    return new Writing.Words(
        PlainText.line(facts.company()),
        composed.subject(),
        composed.body().text(),
        html(language, composed));
  }

  /** The same without HTML around it, to look at on a page. */
  ComposingAMail.Composed preview(
      Wave wave, MailWords words, String language, Addressee addressee) {
    return composing.compose(words, language, gathering.facts(wave, language, addressee));
  }

  private String html(String language, ComposingAMail.Composed composed) {
    return documents.write(
        "survey/mail", new MailPage(language, composed.subject(), composed.body()));
  }
}
