package id.sahkan.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `./mvnw verify` with a default Java 17 and a JDK 25 beside it, as the README promises.
class OlderMavenTest {

    private static final EffectivePoms POMS = new EffectivePoms(
            Path.of("../..").toAbsolutePath().normalize(), Path.of(System.getProperty("maven.repository")));

    @Test
    void noModuleNeedsMavenItselfOnTheNewJava() throws Exception {
        List<Model> modules = POMS.all("17.0.15");

        assertThat(modules).hasSizeGreaterThan(8);
        assertThat(modules.stream().flatMap(module -> OlderMaven.violations(module).stream()))
                .isEmpty();
        assertThat(modules)
                .filteredOn(module -> module.getPackaging().equals("jar"))
                .allMatch(OlderMaven::compilesInAProcessOfItsOwn);
    }

    /// The formatter and the compiler are the ways in that stay open on purpose: only where Maven runs on 25.
    @Test
    void formatterAndCompilerComeInWithMavenOnTheNewJavaAlone() throws Exception {
        assertThat(POMS.all("25.0.1").stream().flatMap(module -> OlderMaven.violations(module).stream()))
                .isNotEmpty()
                .allMatch(line -> line.contains("spotless-maven-plugin:check")
                        || line.contains("maven-compiler-plugin without fork"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maven-surefire-plugin    | <configuration><forkCount>2</forkCount></configuration>
            maven-failsafe-plugin    | <configuration><forkCount>1C</forkCount></configuration>
            maven-surefire-plugin    | <configuration><reuseForks>false</reuseForks></configuration>
            maven-compiler-plugin    | <configuration><fork>false</fork></configuration>
            spotless-maven-plugin    | <executions><execution><goals><goal>check</goal></goals></execution></executions>
            spring-boot-maven-plugin | <executions><execution><goals><goal>process-aot</goal></goals></execution></executions>
            exec-maven-plugin        | <executions><execution><goals><goal>java</goal></goals></execution></executions>
            jooq-codegen-maven       | <executions><execution><goals><goal>generate</goal></goals></execution></executions>
            """)
    void whatLoadsOurClassesIntoMavensJvmIsFound(String plugin, String settings) throws Exception {
        Model offender = module("<plugin><artifactId>%s</artifactId>%s</plugin>".formatted(plugin, settings));

        assertThat(OlderMaven.violations(offender))
                .hasSize(1)
                .first()
                .asString()
                .contains("offender: " + plugin);
    }

    @Test
    void aModuleThatForgetsToForkTheCompilerIsFound() throws Exception {
        assertThat(OlderMaven.compilesInAProcessOfItsOwn(module(""))).isFalse();
    }

    private static Model module(String plugins) throws Exception {
        return new MavenXpp3Reader().read(new StringReader("""
                <project><artifactId>offender</artifactId><build><plugins>%s</plugins></build></project>
                """.formatted(plugins)));
    }
}
