package org.lintel;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * What a module keeps that somebody could name in an address. {@link RouteMatrixTests} makes it in
 * another company and in another community and calls every route with it.
 */
public interface ForeignThings {

  /**
   * Makes one of everything in a place, each with the mark in its name, and tells the ids by the
   * name of the path variable ({@code staff}) or, where that name is used for several things, with
   * the part of the path before it ({@code buildings/id}). The organisation's scope is entered.
   */
  Map<String, Object> make(ApplicationContext application, Place place);

  /**
   * Where things are made.
   *
   * @param organisation number of the company
   * @param node node of the community in the portfolio tree
   * @param community key of the community
   * @param mark word that no page of others may show
   */
  record Place(int organisation, UUID node, int community, String mark) {}
}
