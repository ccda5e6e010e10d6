package org.lintel.survey.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each item's scores stand in the stored array: items in order, options in order. */
public record SlotPlan(Map<String, Integer> firstSlots, int size) {

  public SlotPlan {
    firstSlots = Collections.unmodifiableMap(new LinkedHashMap<>(firstSlots));
  }

  static SlotPlan of(List<Page> pages) {
    var first = new LinkedHashMap<String, Integer>();
    int next = 0;
    for (Page page : pages) {
      for (Item item : page.items()) {
        if (item.slots() > 0) {
          first.put(item.code(), next);
          next += item.slots();
        }
      }
    }
    return new SlotPlan(first, next);
  }

  /** The first slot of an item that has slots. */
  public int of(String item) {
    Integer slot = firstSlots.get(item);
    if (slot == null) {
      throw new IllegalArgumentException(item + " has no slot");
    }
    return slot;
  }
}
