package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleTests {

  @Test
  void theDocumentedTableIsWhatTheRolesAllow() throws IOException {
    String document = Files.readString(Path.of("../docs/roles.md"));

    assertThat(document).contains(table());
  }

  @Test
  void onlyTheAdministratorManagesStaffSettingsAndTheAuditLog() {
    for (var permission :
        new Permission[] {
          Permission.MANAGE_STAFF, Permission.MANAGE_SETTINGS, Permission.READ_AUDIT
        }) {
      assertThat(Role.values())
          .filteredOn(role -> role.permissions().contains(permission))
          .containsExactly(Role.ADMINISTRATOR);
    }
  }

  private static String table() {
    String head =
        "| Permission | "
            + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "))
            + " |\n|---|"
            + ":-:|".repeat(Role.values().length)
            + "\n";
    return Arrays.stream(Permission.values())
        .map(RoleTests::line)
        .collect(Collectors.joining("\n", head, "\n"));
  }

  private static String line(Permission permission) {
    return Arrays.stream(Role.values())
        .map(role -> role.permissions().contains(permission) ? "yes" : "–")
        .collect(Collectors.joining(" | ", "| " + permission.name() + " | ", " |"));
  }
}
