package id.sahkan.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
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
        List<String> arguments = new ArrayList<>();
        add(arguments, "server.port", "0");
        add(arguments, "sahkan.addresses.public-url", FakeIdentity.PUBLIC);
        for (String name : List.of("applicant", "verification", "decree", "notification")) {
            add(arguments, "sahkan.addresses." + name, service.url());
        }
        add(arguments, "sahkan.addresses.keycloak", identity.url());
        add(arguments, "sahkan.client.secret", "test-only");
        TestDatabase.settings().forEach((name, value) -> add(arguments, name, value));
        more.forEach((name, value) -> add(arguments, name, value));
        context = new SpringApplicationBuilder(GatewayApplication.class, OwnThreads.class)
                .run(arguments.toArray(String[]::new));
    }

    /// Else stopping one gateway takes the threads of every other in this process.
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnThreads {

        @Bean
        ReactorResourceFactory reactorResourceFactory() {
            var resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            return resources;
        }
    }

    private static void add(List<String> arguments, String name, String value) {
        arguments.add("--" + name + "=" + value);
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
