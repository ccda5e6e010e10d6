package org.lintel.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads which values a definition declares, and finds the slots that they are made of. */
final class CompositeReader {

  private final SlotPlan plan;
  private final List<Item> items;
  private final List<Composite> composites = new ArrayList<>();

  private CompositeReader(List<Page> pages) {
    this.plan = SlotPlan.of(pages);
    this.items = pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  static List<Composite> read(JsonNode declared, List<Page> pages) {
    var reader = new CompositeReader(pages);
    for (JsonNode node : declared.values()) {
      reader.add(node);
    }
    return reader.composites;
  }

  private void add(JsonNode node) {
    switch (QuestionnaireReader.word(node, "type")) {
      case "dimension" -> addDimension(node);
      case "weighted_gap" -> addWeightedGap(QuestionnaireReader.word(node, "allocation"));
      case "construct" -> addConstruct(node);
      case "loyalty_index" -> addLoyaltyIndex(node);
      default -> throw new IllegalArgumentException("no composite is a " + node.path("type"));
    }
  }

  private void addDimension(JsonNode node) {
    var dimension = ServqualDimension.valueOf(QuestionnaireReader.word(node, "dimension"));
    List<String> expected = codes(node, "expectation");
    List<String> perceived = codes(node, "perception");
    composites.add(mean(dimension, Composite.Side.PERCEPTION, perceived));
    if (expected.isEmpty()) {
      return;
    }
    if (expected.size() != perceived.size()) {
      throw new IllegalArgumentException(dimension + ": every item stands in both blocks");
    }
    composites.add(mean(dimension, Composite.Side.EXPECTATION, expected));
    var pairs = new ArrayList<Composite.Pair>();
    for (int i = 0; i < expected.size(); i++) {
      String perception = perceived.get(i);
      pairs.add(new Composite.Pair(perception, plan.of(expected.get(i)), plan.of(perception)));
    }
    composites.add(new Composite.DimensionGap(dimension, pairs));
  }

  private Composite mean(ServqualDimension dimension, Composite.Side side, List<String> codes) {
    return new Composite.DimensionMean(dimension, side, slots(codes));
  }

  private void addWeightedGap(String allocation) {
    List<String> parts = Options.of(item(allocation)).stream().map(part -> part.code()).toList();
    List<Composite.DimensionGap> gaps = declared(Composite.DimensionGap.class).toList();
    var weights =
        gaps.stream()
            .map(gap -> gap.dimension().name().toLowerCase(java.util.Locale.ROOT))
            .map(part -> plan.of(allocation) + position(parts, part))
            .toList();
    composites.add(new Composite.WeightedGap(gaps, weights));
  }

  private void addConstruct(JsonNode node) {
    var construct = LoyaltyConstruct.valueOf(QuestionnaireReader.word(node, "construct"));
    List<String> codes = codes(node, "items");
    List<Range> ranges = codes.stream().map(code -> item(code).range()).distinct().toList();
    if (ranges.size() != 1) {
      throw new IllegalArgumentException(construct + ": items on different scales " + ranges);
    }
    composites.add(new Composite.ConstructMean(construct, ranges.getFirst(), slots(codes)));
  }

  private void addLoyaltyIndex(JsonNode node) {
    List<String> wanted = codes(node, "constructs");
    var constructs =
        declared(Composite.ConstructMean.class)
            .filter(mean -> wanted.contains(mean.construct().name()))
            .toList();
    if (constructs.size() != wanted.size()) {
      throw new IllegalArgumentException("loyalty index of undeclared constructs " + wanted);
    }
    composites.add(new Composite.LoyaltyIndex(constructs));
  }

  private <C extends Composite> Stream<C> declared(Class<C> kind) {
    return composites.stream().filter(kind::isInstance).map(kind::cast);
  }

  private List<Integer> slots(List<String> codes) {
    return codes.stream().map(plan::of).toList();
  }

  private Item item(String code) {
    return items.stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no item " + code));
  }

  private static int position(List<String> parts, String part) {
    int position = parts.indexOf(part);
    if (position < 0) {
      throw new IllegalArgumentException("no points for " + part);
    }
    return position;
  }

  private static List<String> codes(JsonNode node, String field) {
    return node.path(field).values().stream().map(JsonNode::stringValue).toList();
  }
}
