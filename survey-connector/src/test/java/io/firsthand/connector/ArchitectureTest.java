package io.firsthand.connector;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawReturnType;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.firsthand.spi.SurveyToolPlugin;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that speak of connectors; the numbers are those of the style guide. */
@AnalyzeClasses(packages = "io.firsthand.connector", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaCall<?>> CLOCKS_OF_THE_MACHINE = DescribedPredicate.describe(
            "a clock of the machine",
            call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                    && call.getName().startsWith("system"));

    /** A4. */
    @ArchTest
    static final ArchRule connectors_do_not_know_each_other = slices().matching("io.firsthand.connector.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("io.firsthand.connector.http.."))
            .because("to delete one folder is to delete one tool");

    /** A10. */
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
                    "org.eclipse.persistence..");

    /** A11. */
    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** A11. */
    @ArchTest
    static final ArchRule no_old_dates = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    /** A11. */
    @ArchTest
    static final ArchRule no_time_without_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethodWhere(CLOCKS_OF_THE_MACHINE);

    /** A11. */
    @ArchTest
    static final ArchRule nothing_of_the_machine_decides = noClasses()
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callConstructor(String.class, byte[].class);

    /** A12. */
    @ArchTest
    static final ArchRule plugins_are_called_plugins =
            classes().that().implement(SurveyToolPlugin.class).should().haveSimpleNameEndingWith("Plugin");

    /** A12. */
    @ArchTest
    static final ArchRule what_is_called_plugin_is_one =
            classes().that().haveSimpleNameEndingWith("Plugin").should().implement(SurveyToolPlugin.class);

    /** A12. */
    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");

    /** A13. */
    @ArchTest
    static final ArchRule public_api_returns_nothing_that_can_be_changed = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(not(haveRawReturnType(
                    DescribedPredicate.describe("an array or a mutable collection", ArchitectureTest::canBeChanged))));

    /** A13. */
    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass each : all) {
            if (each.getPackage().tryGetPackageInfo().isEmpty()
                    || !each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static boolean canBeChanged(JavaClass type) {
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        boolean view = List.of(List.class, Set.class, Map.class, Collection.class).stream()
                .anyMatch(type::isEquivalentTo);
        return type.isArray() || (collection && !view);
    }
}
