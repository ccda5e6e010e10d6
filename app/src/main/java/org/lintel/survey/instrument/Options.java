package org.lintel.survey.instrument;

import java.util.List;

/** The options or parts of an item, none where it has none. */
public final class Options {

  private Options() {}

  public static List<Option> of(Item item) {
    return switch (item) {
      case Item.SingleChoice choice -> choice.options();
      case Item.MultipleChoice choice -> choice.options();
      case Item.Allocation allocation -> allocation.parts();
      case Item.Recommend _,
          Item.Rating _,
          Item.Text _,
          Item.WholeNumber _,
          Item.CalendarDay _,
          Item.Statement _,
          Item.Consent _,
          Item.ContactRequest _ ->
          List.of();
    };
  }
}
