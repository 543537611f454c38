package dev.latchkey.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's rules, read off the compiled classes of all modules. */
class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/dev/latchkey/testing/"))
          .importPackages("dev.latchkey");

  @Test
  void theTwoVerticlesDoNotSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage("dev.latchkey.api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.latchkey.user..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("dev.latchkey.user..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.latchkey.api..")
        .check(HOUSE);
  }

  @Test
  void sharedKnowsNobody() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.latchkey.account..",
            "dev.latchkey.contract..",
            "dev.latchkey.revocation..",
            "dev.latchkey.token..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.latchkey.api..",
            "dev.latchkey.user..",
            "dev.latchkey.app..",
            "dev.latchkey.embedded..")
        .check(HOUSE);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("dev.latchkey.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nobodyUsesTheInsideOfALibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx..impl..", "io.vertx..internal..")
        .check(HOUSE);
  }

  @Test
  void onlyTheStoreKnowsMongoDb() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.latchkey.user.store..", "dev.latchkey.embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "io.vertx.ext.mongo..")
        .check(HOUSE);
  }

  @Test
  void privateKeysStayInTheirRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.latchkey.user.key..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.security.PrivateKey.class)
        .check(HOUSE);
  }

  @Test
  void roomsHaveAPurpose() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..common..", "..helper..", "..manager..", "..impl..")
        .check(HOUSE);
  }
}
