package vn.langnghe.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.langnghe.bot");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("vn.langnghe.bot.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void purePackagesTouchNoFileNoNetworkNoDatabaseNoThreadAndNoLog() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..bot.message..",
            "..bot.triage..",
            "..bot.routing..",
            "..bot.reply..",
            "..bot.question..",
            "..bot.escalation..",
            "..bot.conversation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio..",
            "java.sql..",
            "java.util.concurrent..",
            "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void luceneIsNeverSeenHere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void sqlStandsOnlyInTheStore() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..bot.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..")
        .check(CLASSES);
  }

  @Test
  void httpStandsOnlyInTheWebChannelAndTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..bot.channel.web..", "..bot.console..", "vn.langnghe.bot.pages..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "gg.jte..")
        .check(CLASSES);
  }

  @Test
  void channelsKnowNothingOfTheRest() {
    noClasses()
        .that()
        .resideInAPackage("..bot.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..bot.conversation..",
            "..bot.triage..",
            "..bot.routing..",
            "..bot.store..",
            "..bot.inbox..",
            "..bot.outbox..",
            "..knowledge.signals..",
            "..knowledge.guidance..",
            "..knowledge.hotlines..")
        .check(CLASSES);
    slices()
        .matching("vn.langnghe.bot.channel.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage("..channel.intake.."))
        .check(CLASSES);
  }

  @Test
  void nothingBelowKnowsTheConsole() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..bot.staff..", "..bot.store..", "..bot.escalation..", "..bot.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..bot.console..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..bot.staff..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..bot.store..", "..bot.channel..", "..bot.conversation..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheStartAndTheWiringReadTheClockAndTheEnvironmentAndMakeThreads() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Wiring")
        .and()
        .doNotHaveSimpleName("Main")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Executors.class)
        .check(CLASSES);
  }

  @Test
  void escalationKnowsOnlyMessages() {
    noClasses()
        .that()
        .resideInAPackage("..bot.escalation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..bot.conversation..",
            "..bot.store..",
            "..bot.channel..",
            "..bot.reply..",
            "..bot.settings..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .and()
        .resideOutsideOfPackage("vn.langnghe.bot.pages..")
        .should()
        .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
        .check(CLASSES);
  }
}
