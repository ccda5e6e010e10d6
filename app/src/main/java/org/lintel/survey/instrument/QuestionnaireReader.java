package org.lintel.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a questionnaire from its definition in JSON, the form of files and of the database. */
public final class QuestionnaireReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private QuestionnaireReader() {}

  /**
   * Reads a whole definition.
   *
   * @throws IllegalArgumentException when something in it makes no sense
   */
  public static Questionnaire read(String definition) {
    JsonNode root = JSON.readTree(definition);
    var pages = new ArrayList<Page>();
    for (JsonNode page : root.path("pages").values()) {
      var items = page.path("items").values().stream().map(QuestionnaireReader::item).toList();
      pages.add(new Page(wording(page, "title"), wording(page, "help"), items));
    }
    var composites = CompositeReader.read(root.path("composites"), pages);
    return new Questionnaire(
        word(root, "code"), wording(root, "title"), wording(root, "purpose"), pages, composites);
  }

  private static Item item(JsonNode node) {
    Heading heading = heading(node);
    return switch (word(node, "type")) {
      case "recommend" -> new Item.Recommend(heading, wording(node, "low"), wording(node, "high"));
      case "rating" -> rating(node, heading);
      case "single_choice" -> new Item.SingleChoice(heading, options(node, "options"));
      case "multiple_choice" ->
          new Item.MultipleChoice(heading, options(node, "options"), number(node, "at_most"));
      case "allocation" -> new Item.Allocation(heading, options(node, "parts"));
      case "short_text" -> new Item.Text(heading, node.path("limit").asInt(200), false);
      case "long_text" -> new Item.Text(heading, node.path("limit").asInt(Item.TEXT_LIMIT), true);
      case "number" ->
          new Item.WholeNumber(heading, node.path("from").longValue(), node.path("to").longValue());
      case "date" -> new Item.CalendarDay(heading);
      case "statement" -> new Item.Statement(heading);
      case "consent" -> new Item.Consent(heading);
      case "contact_request" -> new Item.ContactRequest(heading);
      default -> throw new IllegalArgumentException("no item is a " + word(node, "type"));
    };
  }

  private static Item rating(JsonNode node, Heading heading) {
    Optional<Headline> headline = node.path("headline").stringValueOpt().map(Headline::valueOf);
    return new Item.Rating(
        heading, range(node), wording(node, "low"), wording(node, "high"), headline);
  }

  private static Heading heading(JsonNode node) {
    return new Heading(
        word(node, "code"),
        wording(node, "question"),
        wording(node, "help"),
        node.has("when") ? condition(node.path("when")) : Condition.ALWAYS,
        node.path("required").asBoolean(false),
        node.path("may_be_unknown").asBoolean(false),
        node.path("may_not_apply").asBoolean(false));
  }

  private static Condition condition(JsonNode node) {
    if (node.has("all")) {
      return new Condition.All(conditions(node.path("all")));
    }
    if (node.has("any")) {
      return new Condition.Any(conditions(node.path("any")));
    }
    if (node.has("fact")) {
      var values = node.path("is").values().stream().map(JsonNode::stringValue).toList();
      return new Condition.FactIs(word(node, "fact"), java.util.Set.copyOf(values));
    }
    if (node.has("chose")) {
      return new Condition.Chose(word(node, "item"), word(node, "chose"));
    }
    return new Condition.ScoreWithin(word(node, "item"), range(node));
  }

  private static List<Condition> conditions(JsonNode nodes) {
    return nodes.values().stream().map(QuestionnaireReader::condition).toList();
  }

  private static List<Option> options(JsonNode node, String field) {
    return node.path(field).values().stream()
        .map(option ->
            new Option(
                word(option, "code"),
                wording(option, "label"),
                option.path("other").asBoolean(false)))
        .toList();
  }

  private static Range range(JsonNode node) {
    return new Range(number(node, "from"), number(node, "to"));
  }

  static int number(JsonNode node, String field) {
    return node.path(field)
        .intValueOpt()
        .orElseThrow(() -> new IllegalArgumentException("no number " + field + " in " + node));
  }

  static String word(JsonNode node, String field) {
    return node.path(field)
        .stringValueOpt()
        .orElseThrow(() -> new IllegalArgumentException("no " + field + " in " + node));
  }

  private static Wording wording(JsonNode node, String field) {
    JsonNode both = node.path(field);
    return both.isMissingNode() ? Wording.NONE : new Wording(word(both, "zh"), word(both, "en"));
  }
}
