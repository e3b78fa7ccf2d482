package io.firsthand.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What the SPI may see. */
@AnalyzeClasses(packages = "io.firsthand.spi", importOptions = ImportOption.DoNotIncludeTests.class)
class SpiArchitectureTest {

    /** A1. */
    @ArchTest
    static final ArchRule the_spi_sees_the_jdk_and_annotations_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.firsthand.spi");

    /** A13. */
    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        List<String> unmarked = all.stream()
                .filter(c -> !c.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
