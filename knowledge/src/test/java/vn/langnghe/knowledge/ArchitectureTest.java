package vn.langnghe.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.langnghe.knowledge");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("vn.langnghe.knowledge.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void luceneIsSeenOnlyInTextSignalsAndGuidance() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..knowledge.text..", "..knowledge.signals..", "..knowledge.guidance..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void theLibraryHasNoThreadsNoNetworkAndNoClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.util.concurrent")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void dangerDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage("..knowledge.danger")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "..knowledge.danger")
        .check(CLASSES);
  }
}
