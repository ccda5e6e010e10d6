package org.lintel.survey.web;

import java.util.List;

/**
 * Ways to hand the links of a wave out.
 *
 * @param hasContacts whether the list has phone and e-mail beside the links
 */
public record LinksPage(
    WaveHead head,
    boolean hasAddress,
    String address,
    List<Place> places,
    boolean mayExport,
    boolean hasContacts) {

  public LinksPage {
    places = List.copyOf(places);
  }

  /** One community with its buildings. */
  public record Place(String name, String href, List<Building> buildings) {

    public Place {
      buildings = List.copyOf(buildings);
    }
  }

  /** One building: its sheets to print. */
  public record Building(String name, String href, int households) {}
}
