package org.lintel.survey.web;

import java.util.Arrays;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;

/** Which permission opens a page to a viewer where several would do. */
final class Sight {

  private Sight() {}

  /** For seeing waves and who answered: whoever manages, reads or enters. */
  static Permission ofWaves(Viewer viewer) {
    return first(
        viewer, Permission.MANAGE_SURVEYS, Permission.READ_RESULTS, Permission.ENTER_ANSWERS);
  }

  private static Permission first(Viewer viewer, Permission... permissions) {
    return Arrays.stream(permissions).filter(viewer::may).findFirst().orElse(permissions[0]);
  }
}
