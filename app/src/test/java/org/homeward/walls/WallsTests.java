package org.homeward.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.homeward.app.command.Homeward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModules;

class WallsTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.homeward");
    private static final JavaClasses RED = new ClassFileImporter().importPackages("org.homeward.walls.red");

    @ParameterizedTest
    @EnumSource
    void holds(Walls wall) {
        assertThat(HOUSE.contain(Homeward.class)).isTrue();
        wall.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void catchesItsRedSample(Walls wall) {
        assertThat(wall.rule.evaluate(RED).hasViolation())
                .as("%s must catch its red sample", wall)
                .isTrue();
    }

    @Test
    void partsAreAcyclicAndOnlyFacadesAreCrossed() {
        ApplicationModules.of("org.homeward.app").verify();
    }

    @Test
    void reachingIntoAnotherPartIsCaught() {
        assertThat(ApplicationModules.of("org.homeward.walls.red", location -> true)
                        .detectViolations()
                        .hasViolations())
                .isTrue();
    }
}
