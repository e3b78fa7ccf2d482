package io.firsthand.connector.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

/** Rule A5 of the style guide. */
@AnalyzeClasses(packages = "io.firsthand.connector", importOptions = ImportOption.DoNotIncludeTests.class)
class RestInterfacesTest {
    @ArchTest
    static final ArchRule only_api_types_carry_rest_annotations =
            noClasses().that().haveSimpleNameNotEndingWith("Api").should().beAnnotatedWith(Path.class);

    @ArchTest
    static final ArchRule rest_interfaces_are_public = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .andShould()
            .beInterfaces();
}
