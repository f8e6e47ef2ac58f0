package id.sahkan.build;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/// The modules' POMs as Maven sees them, with parents and profiles merged in. Nothing is fetched: parents and imported
/// BOMs lie in the local repository since Maven read these POMs to run this test.
final class EffectivePoms {

    private final Path root;
    private final Path repository;

    EffectivePoms(Path root, Path repository) {
        this.root = root;
        this.repository = repository;
    }

    /// @param javaVersion the Java that Maven would run on; profiles look at it
    List<Model> all(String javaVersion) throws ModelBuildingException {
        Model parent = of(root, javaVersion);
        return Stream.concat(
                        Stream.of(parent),
                        parent.getModules().stream().map(module -> unchecked(root.resolve(module), javaVersion)))
                .toList();
    }

    private Model unchecked(Path folder, String javaVersion) {
        try {
            return of(folder, javaVersion);
        } catch (ModelBuildingException unreadable) {
            throw new IllegalStateException(folder + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private Model of(Path folder, String javaVersion) throws ModelBuildingException {
        var machine = new Properties();
        machine.putAll(System.getProperties());
        machine.setProperty("java.version", javaVersion);
        var request = new DefaultModelBuildingRequest()
                .setPomFile(folder.resolve("pom.xml").toFile())
                .setSystemProperties(machine)
                .setProcessPlugins(true)
                .setModelResolver(new InTheRepository(repository));
        return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
    }

    private record InTheRepository(Path repository) implements ModelResolver {

        @Override
        public ModelSource2 resolveModel(String group, String artifact, String version)
                throws UnresolvableModelException {
            File pom = repository
                    .resolve(group.replace('.', '/'))
                    .resolve(artifact)
                    .resolve(version)
                    .resolve(artifact + "-" + version + ".pom")
                    .toFile();
            if (!Files.exists(pom.toPath())) {
                throw new UnresolvableModelException(pom + " is not there", group, artifact, version);
            }
            return new FileModelSource(pom);
        }

        @Override
        public ModelSource2 resolveModel(Parent parent) throws UnresolvableModelException {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource2 resolveModel(Dependency bom) throws UnresolvableModelException {
            return resolveModel(bom.getGroupId(), bom.getArtifactId(), bom.getVersion());
        }

        @Override
        public void addRepository(Repository elsewhere) {}

        @Override
        public void addRepository(Repository elsewhere, boolean replace) {}

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
