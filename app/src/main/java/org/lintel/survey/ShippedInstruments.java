package org.lintel.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lintel.survey.instrument.QuestionnaireReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The instruments that come with the product, read from its data files. */
@Component
class ShippedInstruments {

  private static final String FOLDER = "pack/property/instruments/";
  private static final List<String> FILES =
      List.of("yearly_owner_study", "relationship_nps", "owner_loyalty", "servqual", "servperf");
  private static final int NUMBER = 1;

  private final List<Shipped> all = FILES.stream().map(ShippedInstruments::read).toList();

  /** One file: what it is called, which number it is published as, and what stands in it. */
  record Shipped(String code, int number, String definition) {}

  List<Shipped> all() {
    return all;
  }

  private static Shipped read(String file) {
    try (var content = new ClassPathResource(FOLDER + file + ".json").getInputStream()) {
      String definition = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      String code = QuestionnaireReader.read(definition).code();
      if (!code.equals(file)) {
        throw new IllegalStateException("instrument " + code + " stands in " + file);
      }
      return new Shipped(code, NUMBER, definition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
