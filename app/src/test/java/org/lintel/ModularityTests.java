package org.lintel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  /** Read once. Statistics is a library of its own, open to every module like the JDK. */
  private static final ApplicationModules MODULES =
      ApplicationModules.of(Lintel.class, resideInAPackage("org.lintel.statistics.."));

  @Test
  void everyModuleUsesOnlyTheModulesItDeclares() {
    assertThat(MODULES.stream()).isNotEmpty();

    MODULES.verify();
  }

  /** A test package-info of the same package is found first: the module's own is then unknown. */
  @Test
  void noTestHidesWhatAModuleDeclares() throws IOException {
    var main = Path.of("src/main/java");
    var test = Path.of("src/test/java");
    try (var files = Files.walk(test)) {
      var hiding =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .filter(file -> Files.exists(main.resolve(test.relativize(file))))
              .toList();

      assertThat(hiding).as("remove these: the package-info of the module is enough").isEmpty();
    }
  }
}
