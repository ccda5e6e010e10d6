package org.lintel.survey.instrument;

import java.util.List;
import java.util.Optional;

/** One thing on a page: a question, or a statement that only tells. */
public sealed interface Item {

  /** Longest text that an owner may write, in characters. */
  int TEXT_LIMIT = 2000;

  /** Longest text beside "other", in characters. */
  int OTHER_LIMIT = 200;

  Heading heading();

  /** How many places of the response's scores it takes. */
  default int slots() {
    return 0;
  }

  /** How long a phone user needs for it; makes "about 1 minute left". */
  int seconds();

  default String code() {
    return heading().code();
  }

  /** Whether there is something to answer. */
  default boolean isQuestion() {
    return !(this instanceof Statement);
  }

  /** The headline figure that is made of its histogram. */
  default Optional<Headline> headline() {
    return Optional.empty();
  }

  /** Smallest and largest score; only where {@link #slots()} is positive. */
  default Range range() {
    return new Range(0, 1);
  }

  /** How likely the owner is to recommend, 0 to 10: the one item that makes an NPS. */
  record Recommend(Heading heading, Wording low, Wording high) implements Item {

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public int seconds() {
      return 8;
    }

    @Override
    public Range range() {
      return new Range(0, 10);
    }

    @Override
    public Optional<Headline> headline() {
      return Optional.of(Headline.RECOMMENDATION);
    }
  }

  /** A rating with 2 to 10 points, from 1 (or 0) upwards. */
  record Rating(
      Heading heading, Range range, Wording low, Wording high, Optional<Headline> headline)
      implements Item {

    public Rating {
      int points = range.size();
      if (points < 2 || points > 10 || range.from() < 0 || range.from() > 1) {
        throw new IllegalArgumentException(heading.code() + ": not a rating " + range);
      }
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public int seconds() {
      return 6;
    }
  }

  /** One of several options; each option is a slot of 0 or 1. */
  record SingleChoice(Heading heading, List<Option> options) implements Item {

    public SingleChoice {
      options = List.copyOf(options);
    }

    @Override
    public int slots() {
      return options.size();
    }

    @Override
    public int seconds() {
      return 8;
    }
  }

  /** Up to {@code atMost} of several options; each option is a slot of 0 or 1. */
  record MultipleChoice(Heading heading, List<Option> options, int atMost) implements Item {

    public MultipleChoice {
      options = List.copyOf(options);
      if (atMost < 1 || atMost > options.size()) {
        throw new IllegalArgumentException(heading.code() + ": at most " + atMost);
      }
    }

    @Override
    public int slots() {
      return options.size();
    }

    @Override
    public int seconds() {
      return 10;
    }
  }

  /** 100 points given to the parts; each part is a slot of 0 to 100. */
  record Allocation(Heading heading, List<Option> parts) implements Item {

    public static final int TOTAL = 100;

    public Allocation {
      parts = List.copyOf(parts);
    }

    @Override
    public int slots() {
      return parts.size();
    }

    @Override
    public int seconds() {
      return 40;
    }

    @Override
    public Range range() {
      return new Range(0, TOTAL);
    }
  }

  /** Words of the owner: one line or several. */
  record Text(Heading heading, int limit, boolean isLong) implements Item {

    public Text {
      if (limit < 1 || limit > TEXT_LIMIT) {
        throw new IllegalArgumentException(heading.code() + ": limit " + limit);
      }
    }

    @Override
    public int seconds() {
      return 15;
    }
  }

  /** A whole number; small ones take a slot, large ones stand beside the scores. */
  record WholeNumber(Heading heading, long from, long to) implements Item {

    public WholeNumber {
      if (from >= to) {
        throw new IllegalArgumentException(heading.code() + ": " + from + " to " + to);
      }
    }

    public boolean isSmall() {
      return from > Short.MIN_VALUE && to <= Short.MAX_VALUE;
    }

    @Override
    public int slots() {
      return isSmall() ? 1 : 0;
    }

    @Override
    public int seconds() {
      return 8;
    }

    @Override
    public Range range() {
      return new Range((int) Math.max(from, Short.MIN_VALUE), (int) Math.min(to, Short.MAX_VALUE));
    }
  }

  /** A day. */
  record CalendarDay(Heading heading) implements Item {

    @Override
    public int seconds() {
      return 10;
    }
  }

  /** Only tells something. */
  record Statement(Heading heading) implements Item {

    @Override
    public int seconds() {
      return 4;
    }
  }

  /** Agreement to something said in the question: one slot, 1 for yes. */
  record Consent(Heading heading) implements Item {

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public int seconds() {
      return 5;
    }
  }

  /** The owner asks to be contacted: one slot, 1 for yes. */
  record ContactRequest(Heading heading) implements Item {

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public int seconds() {
      return 4;
    }
  }
}
