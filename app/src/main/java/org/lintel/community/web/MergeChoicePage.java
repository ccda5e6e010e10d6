package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Household;
import org.lintel.community.OwnerRow;

/** Looking for the household that is the same as this one. */
public record MergeChoicePage(Household kept, String words, List<OwnerRow> found) {

  public MergeChoicePage {
    found = List.copyOf(found);
  }
}
