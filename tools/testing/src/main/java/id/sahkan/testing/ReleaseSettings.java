package id.sahkan.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A database as a release of before left it, and what an operator gives every service.
final class ReleaseSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        TestPostgres.Database database = TestPostgres.fresh();
        ReleaseData.of(ReleaseData.BEFORE_OFFICES, service).fill(database);
        ServiceSettings.apply(database, context);
    }
}
