package id.sahkan.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// What an operator gives every service by environment variables.
final class ServiceSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestPostgres.fresh().settings())
                .and("SAHKAN_KAFKA=localhost:1")
                .applyTo(context);
    }
}
