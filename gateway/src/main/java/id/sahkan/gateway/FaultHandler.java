package id.sahkan.gateway;

import id.sahkan.gateway.availability.InvalidParameterException;
import id.sahkan.telemetry.LogEvent;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

/// The one table from a fault to what the caller may see of it.
@Component
@Order(-2)
class FaultHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

    private final ProblemWriter problems;

    FaultHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(fault);
        }
        if (callerGone(fault)) {
            LogEvent.CALLER_GONE
                    .to(LOG)
                    .addKeyValue("cause", fault.getClass().getSimpleName())
                    .log();
            return problems.write(exchange, GatewayProblem.REQUEST_TIMEOUT);
        }
        GatewayProblem problem = problemOf(fault);
        // Every open page comes back again and again while its service is away.
        boolean stream = LiveStreams.PATH.equals(exchange.getRequest().getPath().value());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE && !stream) {
            RequestIds.log(LogEvent.UPSTREAM_UNAVAILABLE, LOG, exchange)
                    .addKeyValue("cause", fault.getClass().getSimpleName())
                    .log();
        } else if (problem == GatewayProblem.INTERNAL_ERROR) {
            RequestIds.log(LogEvent.GATEWAY_FAULT, LOG, exchange)
                    .setCause(fault)
                    .log();
        }
        return problems.write(exchange, problem, parameter(fault));
    }

    /// What the server says of a connection that ended under it. A service's that ends is a [PrematureCloseException].
    static boolean callerGone(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AbortedException) {
                return true;
            }
        }
        return false;
    }

    static GatewayProblem problemOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            // Only the identity provider is asked by a WebClient.
            if (cause instanceof AuthenticationServiceException
                    || cause instanceof OAuth2AuthorizationException
                    || cause instanceof WebClientException) {
                return GatewayProblem.IDENTITY_UNAVAILABLE;
            }
            if (cause instanceof PrematureCloseException
                    || cause instanceof TimeoutException
                    || cause instanceof java.util.concurrent.TimeoutException
                    || cause instanceof DataAccessException
                    || cause instanceof RejectedExecutionException
                    || cause instanceof IOException) {
                return GatewayProblem.TEMPORARILY_UNAVAILABLE;
            }
            if (cause instanceof RequestTooLargeException) {
                return GatewayProblem.FILE_TOO_LARGE;
            }
            if (cause instanceof AccessDeniedException) {
                return GatewayProblem.FORBIDDEN;
            }
            if (cause instanceof AuthenticationException) {
                return GatewayProblem.LOGIN_REQUIRED;
            }
            if (cause instanceof MissingRequestValueException) {
                return GatewayProblem.PARAMETER_MISSING;
            }
            if (parameter(cause) != null) {
                return GatewayProblem.INVALID_PARAMETER;
            }
            if (cause instanceof ResponseStatusException answered) {
                return problemOf(answered.getStatusCode());
            }
        }
        return GatewayProblem.INTERNAL_ERROR;
    }

    /// Which parameter is missing or is not what it has to be, where it is one.
    private static @Nullable String parameter(Throwable fault) {
        return switch (fault) {
            case MissingRequestValueException missing -> missing.getName();
            case InvalidParameterException invalid -> invalid.parameter();
            case ServerWebInputException unread
            when unread.getMethodParameter() != null ->
                unread.getMethodParameter().getParameterName();
            default -> null;
        };
    }

    static GatewayProblem problemOf(HttpStatusCode answered) {
        HttpStatus status = HttpStatus.resolve(answered.value());
        return switch (status == null ? HttpStatus.BAD_REQUEST : status) {
            case UNAUTHORIZED -> GatewayProblem.LOGIN_REQUIRED;
            case FORBIDDEN -> GatewayProblem.FORBIDDEN;
            case REQUEST_TIMEOUT -> GatewayProblem.REQUEST_TIMEOUT;
            case URI_TOO_LONG -> GatewayProblem.ADDRESS_TOO_LONG;
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> GatewayProblem.HEADERS_TOO_LARGE;
            case NOT_FOUND -> GatewayProblem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> GatewayProblem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> GatewayProblem.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> GatewayProblem.FILE_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> GatewayProblem.MEDIA_TYPE_NOT_SUPPORTED;
            case GATEWAY_TIMEOUT, SERVICE_UNAVAILABLE, BAD_GATEWAY -> GatewayProblem.TEMPORARILY_UNAVAILABLE;
            default -> answered.is4xxClientError() ? GatewayProblem.BAD_REQUEST : GatewayProblem.INTERNAL_ERROR;
        };
    }
}
