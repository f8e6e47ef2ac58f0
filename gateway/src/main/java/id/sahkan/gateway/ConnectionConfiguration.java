package id.sahkan.gateway;

import id.sahkan.gateway.connection.ConnectionLimits;
import id.sahkan.gateway.connection.Refusal;
import id.sahkan.gateway.connection.RequestGuard;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// How connections begin and end, outside and inside.
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /// What is refused here is less than what a service's server takes, so that no page of its own reaches a caller.
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> guardedConnections(
            ConnectionLimits limits, ProblemWriter problems) {
        Refusal.Answers answers = (refusal, sent) -> answer(problems, refusal, sent);
        return factory -> factory.addServerCustomizers(server -> server.httpRequestDecoder(
                        decoder -> decoder.maxInitialLineLength(
                                        Math.toIntExact(limits.addressLine().toBytes()))
                                .maxHeaderSize(Math.toIntExact(limits.headers().toBytes())))
                .doOnChannelInit((_, channel, _) -> RequestGuard.watch(channel, limits, answers)));
    }

    private static Refusal.Answer answer(ProblemWriter problems, Refusal refusal, HttpHeaders sent) {
        GatewayProblem problem = switch (refusal) {
            case UNREADABLE -> GatewayProblem.BAD_REQUEST;
            case ADDRESS_TOO_LONG -> GatewayProblem.ADDRESS_TOO_LONG;
            case HEADERS_TOO_LARGE -> GatewayProblem.HEADERS_TOO_LARGE;
            case TOO_SLOW -> GatewayProblem.REQUEST_TIMEOUT;
        };
        Language language = Language.of(sent);
        return new Refusal.Answer(
                problem.status().value(),
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                language.code(),
                problems.json(problem, language));
    }

    /// Counted from the end of the request: an upload over a slow line takes as long as it takes.
    @Bean
    HttpClientCustomizer answerTime(Limits limits) {
        return client -> client.responseTimeout(limits.answer());
    }
}
