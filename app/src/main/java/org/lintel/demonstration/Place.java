package org.lintel.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One community of the demonstration and what is true of it.
 *
 * @param floors storeys of each building; two entrances a building, two homes a landing
 * @param shops along its street
 * @param level how much better its service is than elsewhere, in points of a 7-point scale
 * @param responsiveness what that dimension adds to it
 * @param trend what the last wave adds: a real change, not noise
 */
record Place(
    String region,
    String company,
    String name,
    String code,
    int buildings,
    int floors,
    int built,
    int shops,
    double level,
    double responsiveness,
    double trend) {

  /** All communities, in the order of the file. */
  static List<Place> all() {
    return lines("communities.csv").stream().skip(1).map(Place::parse).toList();
  }

  static List<String> lines(String file) {
    try (var content = Place.class.getResourceAsStream("/demonstration/" + file)) {
      if (content == null) {
        throw new IllegalStateException("the demonstration lacks " + file);
      }
      return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place parse(String line) {
    List<String> cells = List.of(line.split(",", -1));
    return new Place(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)),
        Integer.parseInt(cells.get(6)),
        Integer.parseInt(cells.get(7)),
        Double.parseDouble(cells.get(8)),
        Double.parseDouble(cells.get(9)),
        Double.parseDouble(cells.get(10)));
  }
}
