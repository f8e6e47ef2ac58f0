package id.sahkan.notification.live;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.notification.live.LiveMetrics.End;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A stream of hints, as the browser's `EventSource` reads it.
@RestController
@AcrossOffices
class LiveController {

    private static final String UNBUFFERED = "X-Accel-Buffering";

    private final LiveHub hub;
    private final LiveSettings settings;
    private final Clock clock;

    LiveController(LiveHub hub, LiveSettings settings, Clock clock) {
        this.hub = hub;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param last what the browser itself brings when it comes back
    /// @param after the same from a page that begins anew
    @GetMapping("/api/live")
    void live(
            Caller caller,
            JwtAuthenticationToken token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        String from = last == null || last.isBlank() ? after : last;
        var wire = new Wire(request, response);
        LiveStream stream = hub.open(
                LiveAudience.of(caller), from == null || from.isBlank() ? null : from, life(token), wire::open);
        wire.belongsTo(stream);
    }

    /// A role that is taken away ends with the token that still has it.
    private Duration life(JwtAuthenticationToken token) {
        Instant end = token.getToken().getExpiresAt();
        return end == null ? settings.longest() : Duration.between(clock.instant(), end);
    }

    /// Written to past Spring: a stream is no answer that is still being made, and must not be measured as one.
    private final class Wire implements LiveSink, AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final AtomicReference<@Nullable LiveStream> stream = new AtomicReference<>();
        private @Nullable AsyncContext open;

        Wire(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        LiveSink open() {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(UNBUFFERED, "no");
            AsyncContext begun = request.startAsync();
            begun.setTimeout(0);
            begun.addListener(this);
            open = begun;
            return this;
        }

        void belongsTo(LiveStream opened) {
            stream.set(opened);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            response.getOutputStream().write(bytes);
            response.getOutputStream().flush();
        }

        @Override
        public void end() {
            AsyncContext begun = open;
            if (begun != null) {
                try {
                    begun.complete();
                } catch (IllegalStateException _) {
                    // the server has ended it already
                }
            }
        }

        private void gone() {
            LiveStream opened = stream.get();
            if (opened != null) {
                hub.end(opened, End.GONE);
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            gone();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            gone();
        }

        /// Ended here: otherwise the server makes an answer of an error for somebody who is not there.
        @Override
        public void onError(AsyncEvent event) {
            gone();
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nobody starts it again
        }
    }
}
