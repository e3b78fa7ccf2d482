package io.firsthand.jtbd;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules A2, A3, A10, A11, A12 and A13 of the house style, for this module. */
@AnalyzeClasses(packages = "io.firsthand.jtbd", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.firsthand.jtbd..";
    private static final String CLI = "io.firsthand.jtbd.cli..";
    private static final String RULE = "io.firsthand.jtbd.rule..";
    private static final String LANG = "io.firsthand.jtbd.lang..";
    private static final String PLUGIN = "io.firsthand.jtbd.plugin..";

    @ArchTest
    static final ArchRule a2_the_library_depends_on_the_jdk_only = classes()
            .that()
            .resideOutsideOfPackages(CLI, RULE, LANG, PLUGIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.firsthand.jtbd", ROOT)
            .because("it runs the same in the application, on the command line and in a distributed task");

    @ArchTest
    static final ArchRule a2_only_rule_reads_yaml = classes()
            .that()
            .resideInAPackage(RULE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ROOT, "org.snakeyaml..")
            .because("a rule file could be in another format one day");

    @ArchTest
    static final ArchRule a2_only_lang_asks_a_language_model = classes()
            .that()
            .resideInAPackage(LANG)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.firsthand.jtbd", ROOT, "opennlp..")
            .because("another detector may be better one day");

    @ArchTest
    static final ArchRule a2_only_plugin_sees_the_spi = noClasses()
            .that()
            .resideOutsideOfPackage(PLUGIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.firsthand.spi..")
            .because("the library has values of its own");

    @ArchTest
    static final ArchRule a2_only_the_command_line_sees_certificates = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.firsthand.certificate..")
            .because("they need JSON, and finding has nothing to do with proving");

    @ArchTest
    static final ArchRule a2_nothing_but_the_command_line_uses_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat(resideInAPackage(CLI))
            .because("its libraries are not in the thin artifact");

    @ArchTest
    static final ArchRule a3_no_network_files_clock_randomness_or_threads = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .and()
            .doNotHaveSimpleName("RuleLoader")
            .and()
            .doNotHaveFullyQualifiedName("io.firsthand.jtbd.lang.LanguageModel$Loaded")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio..", "java.io..", "java.time..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Thread")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("input in, findings out");

    @ArchTest
    static final ArchRule a10_no_vendor_packages = noClasses()
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
            .because("the same file runs on every server");

    @ArchTest
    static final ArchRule a11_no_standard_output_outside_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library does not talk");

    @ArchTest
    static final ArchRule a11_no_old_dates_and_no_defaults = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.nio.charset.Charset.class, "defaultCharset")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .because("results must not depend on where they are made");

    @ArchTest
    static final ArchRule a12_names_say_the_role = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("such names say nothing");

    @ArchTest
    static final ArchRule a13_every_package_is_null_marked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("null is an exception and said so");

    @ArchTest
    static final ArchRule a13_every_class_lives_in_a_package_with_a_package_info = classes()
            .should(new ArchCondition<JavaClass>("live in a package with a package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean described = type.getPackage().tryGetPackageInfo().isPresent();
                    events.add(
                            new SimpleConditionEvent(type, described, type.getName() + ": package-info " + described));
                }
            });

    @ArchTest
    static final ArchRule a13_public_methods_return_no_arrays = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should(not(new ArchCondition<JavaMethod>("return an array") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean array = method.getRawReturnType().isArray()
                            && !Set.of("values").contains(method.getName())
                            && method.getModifiers().contains(JavaModifier.PUBLIC);
                    events.add(new SimpleConditionEvent(method, array, method.getFullName() + " returns an array"));
                }
            }))
            .because("arrays are mutable");
}
