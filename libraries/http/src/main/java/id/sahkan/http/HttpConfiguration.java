package id.sahkan.http;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// What a service has of this library without asking.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HttpConfiguration {

    /// Microseconds, as PostgreSQL keeps them: what is answered equals what is read later. A test brings its own.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    Sentences sentences() {
        return new Sentences();
    }

    @Bean
    ProblemWriter problemWriter(Sentences sentences, JsonMapper json) {
        return new ProblemWriter(sentences, json);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter writer) {
        return new ProblemAdvice(writer);
    }

    @Bean
    WebMvcConfigurer argumentsOfControllers(Clock clock, @Value("${sahkan.arrival.key:}") String arrivalKey) {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new AcceptedTypes()));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ControllerArgument<>(Caller.class, CallerResolver::caller));
                resolvers.add(new ControllerArgument<>(CallerOffices.class, _ -> CallerResolver.offices()));
                resolvers.add(new ControllerArgument<>(Arrival.class, new ArrivalResolver(clock, arrivalKey)::of));
                resolvers.add(new ControllerArgument<>(
                        ExpectedVersion.class,
                        request -> ExpectedVersion.parse(request.getHeader(HttpHeaders.IF_MATCH))));
                resolvers.add(new ControllerArgument<>(Paging.class, Paging::of));
            }
        };
    }

    /// Spring sorts fifty types at most and calls more a fault of its own.
    private static final class AcceptedTypes extends HeaderContentNegotiationStrategy {

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
            try {
                return super.resolveMediaTypes(request);
            } catch (IllegalArgumentException _) {
                throw new HttpMediaTypeNotAcceptableException("too many types");
            }
        }
    }
}
