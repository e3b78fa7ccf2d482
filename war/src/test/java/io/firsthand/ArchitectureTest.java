package io.firsthand;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The structure of the application as rules; docs/architecture.md tells the story. */
@AnalyzeClasses(
        packages = "io.firsthand",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule components_are_free_of_cycles =
            slices().matching("io.firsthand.(*)..").should().beFreeOfCycles().because("a component can be read alone");

    @ArchTest
    static final ArchRule dependencies_go_down_only = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.firsthand.*.boundary..")
            .because("boundary calls control, never the other way round");

    @ArchTest
    static final ArchRule entities_know_only_entities = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.firsthand.*.boundary..", "io.firsthand.*.control..")
            .because("state knows no procedure");

    @ArchTest
    static final ArchRule nobody_uses_another_components_boundary = slices().matching("io.firsthand.(*).boundary..")
            .should()
            .notDependOnEachOther()
            .because("components meet in control");

    @ArchTest
    static final ArchRule connectors_and_analyzer_are_reached_through_the_spi = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.firsthand.connector..", "io.firsthand.jtbd..")
            .because("a plugin can be taken away");

    @ArchTest
    static final ArchRule no_vendor_packages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.ibm..",
                    "io.openliberty..",
                    "fish.payara..",
                    "org.glassfish..",
                    "org.jboss..",
                    "io.smallrye..",
                    "org.eclipse.persistence..")
            .because("ADR 0009: one WAR, two servers");

    @ArchTest
    static final ArchRule resources_and_providers_live_in_boundary = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areAnnotatedWith(Provider.class)
            .should()
            .resideInAPackage("..boundary..");

    @ArchTest
    static final ArchRule resources_are_called_so = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .andShould()
            .onlyHaveDependentClassesThat(resideInAPackage("io.firsthand").or(resideInAPackage("..boundary..")));

    @ArchTest
    static final ArchRule mappers_are_called_so =
            classes().that().implement(ExceptionMapper.class).should().haveSimpleNameEndingWith("Mapper");

    @ArchTest
    static final ArchRule no_hollow_names = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
            .because("a name says what the thing does");

    @ArchTest
    static final ArchRule entities_live_in_entity =
            classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..entity..");

    @ArchTest
    static final ArchRule only_control_talks_to_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("..control..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule transactions_begin_at_the_boundary_and_in_named_units_of_work = noMethods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat(resideInAPackage("..control..")
                    .and(notNamed(
                            "PageWriter",
                            "Leases",
                            "Pulls",
                            "Sources",
                            "Staging",
                            "SampleData",
                            "ThemeBackfill",
                            "Audit",
                            "Erasure",
                            "Chain",
                            "FirstStart")))
            .because("a transaction is one unit of work, with a name");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses().should().callMethodWhere(isNow()).because("tests set the clock");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("System.Logger goes where the admin looks");

    @ArchTest
    static final ArchRule no_legacy_dates =
            noClasses().should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Date|Calendar|TimeZone)");

    private static DescribedPredicate<JavaClass> notNamed(String... names) {
        return DescribedPredicate.describe(
                "no named unit of work",
                type -> java.util.Arrays.stream(names).noneMatch(type.getSimpleName()::equals));
    }

    private static DescribedPredicate<JavaMethodCall> isNow() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        && java.util.stream.Stream.of(
                                        Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)
                                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type)));
    }
}
