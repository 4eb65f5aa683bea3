package org.clausewatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.List;

/** A package imports only from lines below its own; packages on one line do not know each other. */
@AnalyzeClasses(packages = "org.clausewatch", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRuleTest {
    private static final List<List<String>> LINES = List.of(
            List.of("app"),
            List.of("desktop", "cli"),
            List.of("workspace"),
            List.of("fetch", "ingest", "export"),
            List.of("archive"),
            List.of("history"),
            List.of("extract", "compare", "judge"),
            List.of("model"));

    @ArchTest
    static void packagesUseOnlyLinesBelowTheirOwn(JavaClasses classes) {
        List<String> above = new ArrayList<>();
        for (List<String> line : LINES) {
            for (String capability : line) {
                List<String> forbidden = new ArrayList<>(above);
                line.stream().filter(other -> !other.equals(capability)).forEach(forbidden::add);
                if (!forbidden.isEmpty()) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.clausewatch." + capability + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.stream()
                                    .map(name -> "org.clausewatch." + name + "..")
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(classes);
                }
            }
            above.addAll(line);
        }
    }

    @ArchTest
    static void everyPackageHasAPlace(JavaClasses classes) {
        noClasses()
                .should()
                .resideOutsideOfPackages(LINES.stream()
                        .flatMap(List::stream)
                        .map(name -> "org.clausewatch." + name + "..")
                        .toArray(String[]::new))
                .check(classes);
    }

    @ArchTest
    static void javaFxStaysInTheWindow(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.clausewatch.desktop..", "org.clausewatch.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(classes);
    }

    @ArchTest
    static void jsoupStaysInExtractAndExport(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.clausewatch.extract..", "org.clausewatch.export..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(classes);
    }

    @ArchTest
    static void pdfAndWordStayInExtract(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.clausewatch.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.poi..", "org.openxmlformats..")
                .check(classes);
    }

    @ArchTest
    static void modelUsesTheJdkOnly(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("org.clausewatch.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.clausewatch.model..", "java..", "org.jspecify..")
                .check(classes);
    }
}
