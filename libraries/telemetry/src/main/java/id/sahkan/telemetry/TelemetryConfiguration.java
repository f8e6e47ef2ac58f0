package id.sahkan.telemetry;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the redactor before every exporter, and [Traces] where services find it.
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class TelemetryConfiguration {

    @Bean
    SpanExporters redactedExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().<SpanExporter>map(RedactedSpans::new).toList());
    }

    /// Where nothing collects, nothing is recorded: a trace is then its id alone, which goes on as always.
    @Bean
    Sampler recordsWhatIsCollected(
            ObjectProvider<SpanExporter> exporters,
            @Value("${management.tracing.sampling.probability:1.0}") double share) {
        return exporters.stream().findAny().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.parentBased(Sampler.traceIdRatioBased(share));
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class InServices {

        @Bean
        WebMvcConfigurer requestsNameTheirApplication(Traces traces) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new RequestedApplication(traces));
                }
            };
        }
    }
}
