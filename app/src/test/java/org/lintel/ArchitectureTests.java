package org.lintel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lintel.platform.Backdating;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lintel");

  @Test
  void modulesFormNoCycle() {
    slices().matching("org.lintel.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void controllersLiveInWeb() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .resideInAPackage("..web..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lintel.platform.database..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveSimpleName("ClockConfiguration")
        .and()
        .resideOutsideOfPackage("org.lintel.platform.database..")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .check(CLASSES);
  }

  /** Whatever is not invented happens now. */
  @Test
  void onlyTheDemonstrationActsInThePast() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lintel.demonstration..")
        .and()
        .doNotBelongToAnyOf(Backdating.class)
        .should()
        .callMethod(Backdating.class, "at", Instant.class, boolean.class, Runnable.class)
        .check(CLASSES);
  }

  @Test
  void statisticsKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("org.lintel.statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "gg.jte..")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("DTO")
        .check(CLASSES);
  }

  /** Virtual threads that load classes can stop each other for good: ADR 53. */
  @Test
  void threadsAreNotVirtual() {
    noClasses()
        .should()
        .callMethod(Thread.class, "ofVirtual")
        .orShould()
        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
        .orShould()
        .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
        .check(CLASSES);
  }

  @Test
  void noTwoBeansShareAName() {
    var names =
        CLASSES.stream()
            .filter(type -> type.isMetaAnnotatedWith(Component.class))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
  }
}
