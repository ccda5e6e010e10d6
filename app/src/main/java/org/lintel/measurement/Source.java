package org.lintel.measurement;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Sums;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.Range;

/**
 * Where the answers of a metric stand in a tally, and how they are put together.
 *
 * @param <T> what the answers of a group are, for example a histogram
 */
sealed interface Source<T> {

  /** The scale it is asked on; empty when the version does not ask it. */
  Optional<Range> scale(TallyLayout layout);

  /** The answers in a tally of a version that asks it. */
  T answers(TallyLayout layout, Tally tally);

  long n(T answers);

  T merge(T one, T other);

  /** What can be told of the answers once their figure is shown. */
  Workings.Behind behind(T answers);

  /** Whether what is published would tell what each one answered. */
  boolean isUnanimous(T answers);

  /**
   * The histogram of a headline item.
   *
   * @param published the classes that are published of it
   */
  record OfHeadline(Headline headline, UnaryOperator<Histogram> published)
      implements Source<Histogram> {

    @Override
    public Optional<Range> scale(TallyLayout layout) {
      return layout.headline(headline).map(TallyLayout.Shape::range);
    }

    @Override
    public Histogram answers(TallyLayout layout, Tally tally) {
      return layout.histogram(layout.headline(headline).orElseThrow(), tally);
    }

    @Override
    public long n(Histogram answers) {
      return answers.n();
    }

    @Override
    public Histogram merge(Histogram one, Histogram other) {
      return one.merge(other);
    }

    @Override
    public Workings.Behind behind(Histogram answers) {
      return new Workings.Behind.Counted(answers);
    }

    @Override
    public boolean isUnanimous(Histogram answers) {
      return published.apply(answers).isUnanimous();
    }
  }

  /** Sums of something that has a mean. */
  record OfSums(Kind kind, String code) implements Source<Sums> {

    /** What the code names. */
    enum Kind {
      ITEM,
      PAIR,
      COMPOSITE
    }

    @Override
    public Optional<Range> scale(TallyLayout layout) {
      return find(layout, layout.empty()).flatMap(_ -> layout.scale(code));
    }

    @Override
    public Sums answers(TallyLayout layout, Tally tally) {
      return find(layout, tally).orElseThrow();
    }

    private Optional<Sums> find(TallyLayout layout, Tally tally) {
      return switch (kind) {
        case ITEM -> layout.item(code, tally);
        case PAIR -> layout.pair(code, tally);
        case COMPOSITE -> layout.composite(code, tally);
      };
    }

    @Override
    public long n(Sums answers) {
      return answers.n();
    }

    @Override
    public Sums merge(Sums one, Sums other) {
      return one.merge(other);
    }

    @Override
    public Workings.Behind behind(Sums answers) {
      return Workings.Behind.Summed.of(answers);
    }

    @Override
    public boolean isUnanimous(Sums answers) {
      return answers.isUnanimous();
    }
  }
}
