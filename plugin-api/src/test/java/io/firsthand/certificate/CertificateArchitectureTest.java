package io.firsthand.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.firsthand.certificate", importOptions = DoNotIncludeTests.class)
class CertificateArchitectureTest {
    @ArchTest
    static final ArchRule certificates_need_the_jdk_jspecify_and_jakarta_json_only = classes()
            .that()
            .resideInAPackage("io.firsthand.certificate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.firsthand.certificate..", "java..", "org.jspecify..", "jakarta.json..")
            .because("A1: a certificate can be re-checked without Firsthand's application, forever");
}
