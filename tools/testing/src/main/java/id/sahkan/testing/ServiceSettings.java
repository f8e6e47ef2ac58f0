package id.sahkan.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// What an operator gives every service by environment variables.
final class ServiceSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        apply(TestPostgres.fresh(), context);
    }

    static void apply(TestPostgres.Database database, ConfigurableApplicationContext context) {
        TestPropertyValues.of(database.settings())
                .and("SAHKAN_KAFKA=localhost:1")
                .applyTo(context);
    }
}
