package id.sahkan.testing;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/// Asks the engine once and plainly. Testcontainers itself would try for minutes to fetch an image from nowhere.
final class Docker {

    private static final String PREFIX = "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX";
    private static final long LONGEST_PULL_SECONDS = 300;

    private Docker() {}

    /// What is missing, if anything.
    static Optional<String> absence(List<String> fetched, List<String> built) {
        DockerClient engine;
        try {
            engine = DockerClientProviderStrategy.getFirstValidStrategy(
                            ServiceLoader.load(DockerClientProviderStrategy.class).stream()
                                    .map(ServiceLoader.Provider::get)
                                    .toList())
                    .getDockerClient();
        } catch (IllegalStateException none) {
            return Optional.of("no Docker engine answers");
        }
        return Stream.concat(
                        built.stream()
                                .map(Images::of)
                                .map(image -> isThere(engine, name(image))
                                        ? Optional.<String>empty()
                                        : Optional.of(
                                                image + " is not built (./mvnw -DskipTests package jib:dockerBuild)")),
                        fetched.stream()
                                .map(image -> isThere(engine, name(image))
                                        ? Optional.<String>empty()
                                        : isLocal() ? awaited(engine, name(image)) : pull(engine, name(image))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static DockerImageName name(String image) {
        return ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
    }

    private static boolean isThere(DockerClient engine, DockerImageName name) {
        try {
            engine.inspectImageCmd(name.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException notYet) {
            return false;
        }
    }

    /// Images that come from nowhere else (`-Dlocal.images`) may still be made beside the build.
    private static boolean isLocal() {
        return System.getenv(PREFIX) != null;
    }

    private static Optional<String> awaited(DockerClient engine, DockerImageName name) {
        try {
            await().pollInterval(1, TimeUnit.SECONDS)
                    .atMost(LONGEST_PULL_SECONDS, TimeUnit.SECONDS)
                    .until(() -> isThere(engine, name));
            return Optional.empty();
        } catch (ConditionTimeoutException late) {
            return Optional.of("the Docker engine answers but was not given " + name.asCanonicalNameString());
        }
    }

    private static Optional<String> pull(DockerClient engine, DockerImageName name) {
        String image = name.asCanonicalNameString();
        try {
            boolean complete = engine.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .start()
                    .awaitCompletion(LONGEST_PULL_SECONDS, TimeUnit.SECONDS);
            return complete ? Optional.empty() : Optional.of("the Docker engine is still fetching " + image);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (RuntimeException refused) {
            return Optional.of(
                    "the Docker engine answers but cannot fetch " + image + " (" + refused.getMessage() + ")");
        }
    }
}
