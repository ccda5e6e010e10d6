package org.lintel.statistics.pathmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.MomentTables;
import org.lintel.statistics.ReferenceValues;
import org.lintel.statistics.ReferenceValues.Expected;
import org.lintel.statistics.pathmodel.PathModel.Construct;
import org.lintel.statistics.pathmodel.PathModel.Path;

/** The European customer satisfaction index on the covariances of 250 answers. */
class PathModelReferenceTests {

  private static final MomentTables MOBI = MomentTables.of("mobi");

  private static final PathModel INDEX =
      new PathModel(
          List.of(
              construct("Image", "IMAG"),
              construct("Expectation", "CUEX"),
              construct("Quality", "PERQ"),
              construct("Value", "PERV"),
              construct("Satisfaction", "CUSA"),
              construct("Complaints", "CUSCO"),
              construct("Loyalty", "CUSL")),
          Stream.of(
                  "Image>Expectation",
                  "Expectation>Quality",
                  "Expectation>Value",
                  "Quality>Value",
                  "Image>Satisfaction",
                  "Expectation>Satisfaction",
                  "Quality>Satisfaction",
                  "Value>Satisfaction",
                  "Satisfaction>Complaints",
                  "Image>Loyalty",
                  "Satisfaction>Loyalty",
                  "Complaints>Loyalty")
              .map(PathModelReferenceTests::path)
              .toList());

  private static final PathModel SIMPLE =
      new PathModel(
          List.of(
              construct("Image", "IMAG"),
              construct("Expectation", "CUEX"),
              construct("Value", "PERV"),
              construct("Satisfaction", "CUSA")),
          Stream.of("Image>Satisfaction", "Expectation>Satisfaction", "Value>Satisfaction")
              .map(PathModelReferenceTests::path)
              .toList());

  static List<Expected> expected() {
    return ReferenceValues.of("pathmodel");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void theNumberIsTheOneThatOthersGive(Expected expected) {
    expected.assertMatches(computed(expected.id().split("\\.", -1)));
  }

  private static double[] computed(String... id) {
    var paths = fit(INDEX, InnerScheme.PATH);
    return switch (id[0] + "." + id[2]) {
      case "pls.path" -> new double[] {paths.path(id[3], id[4])};
      case "pls.total" -> new double[] {paths.totalEffect(id[3], id[4])};
      case "pls.R2" -> new double[] {paths.rSquared(id[3])};
      case "pls.weights" ->
          paths.weights("Satisfaction").stream().mapToDouble(Double::doubleValue).toArray();
      case "pls.centroid" -> satisfactionToLoyalty(InnerScheme.CENTROID);
      case "pls.factorial" -> satisfactionToLoyalty(InnerScheme.FACTORIAL);
      case "acsi.index" -> new double[] {paths.index(capital(id[3]), 1, 10)};
      case "pls.reliability" -> reliability(id[3]);
      case "pls.invsqrt" ->
          Arrays.stream(new double[] {0.15, 0.2, 0.3}).map(PartialLeastSquares::needs).toArray();
      default -> throw new IllegalArgumentException(String.join(".", id));
    };
  }

  private static double[] satisfactionToLoyalty(InnerScheme scheme) {
    return new double[] {fit(INDEX, scheme).path("Satisfaction", "Loyalty")};
  }

  private static double[] reliability(String construct) {
    var found = fit(SIMPLE, InnerScheme.PATH).reliability(construct);
    return new double[] {
      found.alpha(), found.rhoC(), found.averageVarianceExtracted(), found.rhoA()
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static PartialLeastSquares fit(PathModel model, InnerScheme scheme) {
    return PartialLeastSquares.fit(MOBI.covariances(), model, scheme).value().orElseThrow();
  }

  private static Construct construct(String name, String items) {
    return new Construct(name, Arrays.stream(MOBI.family(items)).boxed().toList());
  }

  private static Path path(String arrow) {
    String[] ends = arrow.split(">", -1);
    return new Path(ends[0], ends[1]);
  }
}
