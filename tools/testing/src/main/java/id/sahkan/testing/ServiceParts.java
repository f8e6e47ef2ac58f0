package id.sahkan.testing;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.Lifecycle;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;

@TestConfiguration(proxyBeanMethods = false)
class ServiceParts {

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    SecondLock secondLock(Environment settings) {
        return new SecondLock(settings);
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return TestToken::decode;
    }

    /// Operators name the service at the gateway, which takes its name out again.
    @Bean
    MockMvcBuilderCustomizer asDescribed(
            @Value("${spring.application.name}") String service, ObjectProvider<MockMvc> http) {
        var repeated = new RepeatedMockMvc(http::getObject);
        var described = new ApiContractHandler(ApiContract.ofThisCheckout());
        String operations = "/api/operations/" + service.replace("-service", "") + "/";
        return builder -> builder.alwaysDo(repeated).alwaysDo(result -> {
            MockHttpServletRequest request = result.getRequest();
            request.setRequestURI(
                    String.valueOf(request.getRequestURI()).replaceFirst("^/api/operations/", operations));
            described.handle(result);
        });
    }

    @Bean
    LifecycleProcessor lifecycleProcessor(BeanFactory beans) {
        return new OnlyTheWebServer(beans);
    }

    /// Starts the port, where there is one, and nothing else: not at the refresh, and not when a cached context is
    /// used again.
    private static final class OnlyTheWebServer implements LifecycleProcessor {

        private static final String WEB_SERVER = "webServerStartStop";

        private final BeanFactory beans;
        private volatile boolean running;

        OnlyTheWebServer(BeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public void onRefresh() {
            if (beans.containsBean(WEB_SERVER)) {
                beans.getBean(WEB_SERVER, Lifecycle.class).start();
            }
            running = true;
        }

        @Override
        public void onRestart() {}

        @Override
        public void onPause() {}

        @Override
        public void onClose() {
            running = false;
            if (beans.containsBean(WEB_SERVER)) {
                beans.getBean(WEB_SERVER, Lifecycle.class).stop();
            }
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        /// Without this a service would never be ready, and say so in its health.
        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
