package id.sahkan.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.spi.SLF4JServiceProvider;

/// With two, it is chance which settings count, and each run begins with a warning.
class OneWayToLogTest {

    @Test
    void theJourneysHaveOneProviderOfSlf4j() {
        assertThat(ServiceLoader.load(SLF4JServiceProvider.class)).hasSize(1);
    }
}
