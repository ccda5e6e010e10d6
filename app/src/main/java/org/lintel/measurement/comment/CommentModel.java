package org.lintel.measurement.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.lintel.statistics.text.NaiveBayes;

/**
 * Says of a comment whether it complains, from the characters of labelled comments and from the
 * words of praise and complaint in it, each of which counts as {@value #MARKS} tokens. Begins with
 * Lintel's own comments; those a company labels are added, and from {@value #OWN_LABELS} of them
 * its shares may be corrected for the model's errors.
 */
public final class CommentModel {

  /** Comments a company has to label before its shares are corrected. */
  public static final int OWN_LABELS = 100;

  private static final int MARKS = 3;
  private static final AspectLexicon LEXICON = AspectLexicon.shipped();

  private final NaiveBayes counts;

  private CommentModel(NaiveBayes counts) {
    this.counts = counts;
  }

  /** A model that has read only what Lintel ships. */
  public static CommentModel shipped() {
    return of(LabelledComment.shipped());
  }

  /** A model of these comments alone. */
  public static CommentModel of(Collection<LabelledComment> comments) {
    var trainer = NaiveBayes.train();
    comments.forEach(
        comment -> trainer.learn(comment.tone().name(), comment.text(), marks(comment.text())));
    return new CommentModel(trainer.model());
  }

  /** The tones of its words; a comment without any is marked too. */
  private static List<String> marks(String comment) {
    var tones = LEXICON.tones(comment);
    var marks = new ArrayList<String>();
    tones.forEach(tone -> marks.addAll(Collections.nCopies(MARKS, tone.name())));
    return tones.isEmpty() ? Collections.nCopies(MARKS, Tone.OTHER.name()) : marks;
  }

  /** The same with more comments. */
  public CommentModel with(Collection<LabelledComment> more) {
    return new CommentModel(counts.merge(of(more).counts));
  }

  /** The most probable tone. */
  public Tone tone(String comment) {
    return Tone.valueOf(counts.classify(comment, marks(comment)));
  }

  /** How the model does on comments it has not seen: rows truth, columns verdict, as the tones. */
  public long[][] confusion(Collection<LabelledComment> unseen) {
    var tones = List.of(Tone.values());
    long[][] table = new long[tones.size()][tones.size()];
    for (LabelledComment comment : unseen) {
      table[tones.indexOf(comment.tone())][tones.indexOf(tone(comment.text()))]++;
    }
    return table;
  }
}
