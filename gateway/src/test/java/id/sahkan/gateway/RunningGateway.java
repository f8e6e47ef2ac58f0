package id.sahkan.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/// A gateway of its own, for tests that stop one or need other settings.
final class RunningGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    RunningGateway(FakeIdentity identity, Stub service, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("server.port", "0");
        arguments.put("sahkan.addresses.public-url", FakeIdentity.PUBLIC);
        for (String name : List.of("applicant", "verification", "decree", "notification")) {
            arguments.put("sahkan.addresses." + name, service.url());
        }
        arguments.put("sahkan.addresses.keycloak", identity.url());
        arguments.put("sahkan.client.secret", "test-only");
        arguments.putAll(TestDatabase.settings());
        arguments.putAll(more);
        context = new SpringApplicationBuilder(GatewayApplication.class, OwnThreads.class)
                .run(arguments.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /// Else stopping one gateway takes the threads of every other in this process.
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnThreads {

        @Bean
        ReactorResourceFactory reactorResourceFactory() {
            var resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            // two seconds at each stop are for who might still ask for something
            resources.setShutdownQuietPeriod(Duration.ZERO);
            return resources;
        }
    }

    MeterRegistry registry() {
        return context.getBean(MeterRegistry.class);
    }

    int port() {
        return ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
