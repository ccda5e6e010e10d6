package org.lintel.community;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;

/**
 * Whose names are shown whole. Whoever calls owners back or keeps their records needs the name;
 * everybody else sees the first character.
 */
public final class Masking {

  private Masking() {}

  /** 王小明 becomes 王**; a name of one character becomes one star. */
  public static String masked(String name) {
    int characters = name.codePointCount(0, name.length());
    if (characters <= 1) {
      return "*".repeat(characters);
    }
    String first = name.substring(0, name.offsetByCodePoints(0, 1));
    return first + "*".repeat(Math.min(2, characters - 1));
  }

  /** Whether the viewer may know names and numbers under a path of the portfolio tree. */
  static boolean mayKnow(Viewer viewer, UUID[] path) {
    return holds(viewer.nodes(Permission.EDIT_OWNERS), path)
        || holds(viewer.nodes(Permission.CALL_BACK), path);
  }

  /** Nodes under which the viewer may know people. */
  public static UUID[] knowing(Viewer viewer) {
    var nodes = new HashSet<>(viewer.nodes(Permission.EDIT_OWNERS));
    nodes.addAll(viewer.nodes(Permission.CALL_BACK));
    return nodes.toArray(UUID[]::new);
  }

  static boolean holds(Set<UUID> nodes, UUID[] path) {
    for (UUID node : path) {
      if (nodes.contains(node)) {
        return true;
      }
    }
    return false;
  }
}
