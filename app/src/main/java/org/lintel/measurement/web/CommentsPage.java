package org.lintel.measurement.web;

import java.util.List;
import org.lintel.platform.Paged;

/**
 * What owners wrote, what it is about and how it sounds.
 *
 * @param heldBack how many comments wait for more answers; empty when none does
 * @param notice whether shares are corrected, and what that needs
 * @param counts by tone, then by topic; empty without comments
 * @param address of the list with its filters, for its pages
 */
public record CommentsPage(
    Paged<Row> comments,
    String heldBack,
    boolean isFiltered,
    Choices choices,
    String notice,
    boolean isCorrected,
    List<Counted> counts,
    String address) {

  public CommentsPage {
    counts = List.copyOf(counts);
  }

  /** What the filter bar offers. */
  public record Choices(
      List<Choice> waves, List<Choice> communities, List<Choice> topics, List<Choice> tones) {

    public Choices {
      waves = List.copyOf(waves);
      communities = List.copyOf(communities);
      topics = List.copyOf(topics);
      tones = List.copyOf(tones);
    }
  }

  /** One entry of a select. */
  public record Choice(String value, String label, boolean isChosen) {}

  /**
   * How many comments are of one kind.
   *
   * @param href the same page with these comments only
   * @param belongs dimension and moment of a topic; empty for a tone
   * @param complaints of a topic; empty for a tone
   */
  public record Counted(
      String name,
      String href,
      String belongs,
      String comments,
      String complaints,
      String share,
      String corrected) {}

  /**
   * One comment with where it comes from.
   *
   * @param anchor of the comment on its page
   */
  public record Row(
      String words, String question, String from, String anchor, Suggestion suggestion) {}

  /**
   * What a comment is said to be.
   *
   * @param tone code, for saying that it is right; empty while the model has not read it
   * @param kind how the tone is coloured
   * @param topics names
   * @param isLabelled somebody said so
   * @param isOpen its form for another label is open
   * @param openHref the way to that form
   */
  public record Suggestion(
      String tone,
      String toneName,
      String kind,
      List<String> topics,
      boolean isLabelled,
      boolean isOpen,
      String openHref,
      Form form) {

    public Suggestion {
      topics = List.copyOf(topics);
    }
  }

  /**
   * What is sent with a label.
   *
   * @param comment what stands for its response
   * @param back the address of the page it is sent from
   * @param said codes of the topics as they are now
   * @param topics all of them; only where the form is open
   */
  public record Form(
      String community,
      String comment,
      String item,
      String back,
      List<String> said,
      List<Choice> topics) {

    public Form {
      said = List.copyOf(said);
      topics = List.copyOf(topics);
    }
  }
}
