package id.sahkan.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.netty.NettyPipeline;

/// Stands on both sides of the HTTP decoder of one connection. Outside it sees bytes and how long we wait for them;
/// inside it sees requests, and refuses with a problem what would otherwise get an empty answer or hold a
/// connection for ever.
public final class RequestGuard extends ChannelDuplexHandler {

    /// So long a refused caller may go on sending: whoever is cut off while sending does not read the answer.
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int TICKS_PER_WINDOW = 5;

    private final ConnectionLimits limits;
    private final Refusal.Answers answers;

    private boolean inHeaders;
    private boolean inBody;
    private boolean refused;
    private boolean answerBegun;
    private int unanswered;
    private @Nullable HttpRequest request;
    private @Nullable ScheduledFuture<?> timer;

    private long bodySince;
    private long bytes;
    private long waited;
    private long readSince;
    private boolean reading;

    private RequestGuard(ConnectionLimits limits, Refusal.Answers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    public static void watch(Channel channel, ConnectionLimits limits, Refusal.Answers answers) {
        var guard = new RequestGuard(limits, answers);
        channel.pipeline()
                .addBefore(NettyPipeline.HttpCodec, "sahkan.bytes", guard.new Bytes())
                .addAfter(NettyPipeline.HttpCodec, "sahkan.requests", guard);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest begun) {
            inHeaders = false;
            stopTimer();
            unanswered++;
            answerBegun = false;
            request = begun;
            Refusal refusal = refusal(begun);
            if (refusal != null) {
                ReferenceCountUtil.release(message);
                refuse(context, refusal);
                return;
            }
            bodyBegins(context);
        }
        if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuse(context, Refusal.UNREADABLE);
            return;
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
            stopTimer();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            answerBegun = true;
        }
        if (message instanceof LastHttpContent) {
            unanswered = Math.max(0, unanswered - 1);
        }
        var _ = context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopTimer();
        context.fireChannelInactive();
    }

    private @Nullable Refusal refusal(HttpRequest begun) {
        if (begun.decoderResult().isFailure()) {
            return switch (begun.decoderResult().cause()) {
                case TooLongHttpLineException _ -> Refusal.ADDRESS_TOO_LONG;
                case TooLongHttpHeaderException _ -> Refusal.HEADERS_TOO_LARGE;
                default -> Refusal.UNREADABLE;
            };
        }
        if (begun.headers().size() > limits.headerCount()) {
            return Refusal.HEADERS_TOO_LARGE;
        }
        boolean known = begun.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || begun.protocolVersion().equals(HttpVersion.HTTP_1_0);
        return known && isAddress(begun.uri()) && namesItsHost(begun) ? null : Refusal.UNREADABLE;
    }

    /// Once, as RFC 9112 section 3.2 wants it: two readers of one request with two hosts may take it for two requests.
    private static boolean namesItsHost(HttpRequest begun) {
        int hosts = begun.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts == 1 || (hosts == 0 && begun.protocolVersion().equals(HttpVersion.HTTP_1_0));
    }

    /// What RFC 3986 allows; a service's server would refuse the rest with a page of its own.
    private static boolean isAddress(String uri) {
        if (!uri.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#')) {
            return false;
        }
        try {
            return uri.startsWith("/") ? new URI("http://x" + uri).getHost() != null : new URI(uri).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private void bodyBegins(ChannelHandlerContext context) {
        inBody = true;
        bodySince = System.nanoTime();
        bytes = 0;
        waited = 0;
        readSince = bodySince;
        long tick = limits.bodyWindow().toNanos() / TICKS_PER_WINDOW;
        timer = context.executor().scheduleAtFixedRate(() -> judgeBody(context), tick, tick, TimeUnit.NANOSECONDS);
    }

    private void judgeBody(ChannelHandlerContext context) {
        long now = System.nanoTime();
        waits(now);
        if (now - bodySince > limits.bodyWithin().toNanos()) {
            refuse(context, Refusal.TOO_SLOW);
        } else if (waited >= limits.bodyWindow().toNanos()) {
            double least = limits.bodyRate().toBytes() * (double) waited / TimeUnit.SECONDS.toNanos(1);
            if (bytes < least) {
                refuse(context, Refusal.TOO_SLOW);
            }
            bytes = 0;
            waited = 0;
        }
    }

    /// Only the time counts in which we asked for bytes: a service that reads slowly is not the caller's fault.
    private void waits(long now) {
        if (reading) {
            waited += now - readSince;
        }
        readSince = now;
    }

    private void refuse(ChannelHandlerContext context, Refusal refusal) {
        refused = true;
        stopTimer();
        if (answerBegun || unanswered > 1) {
            var _ = context.close();
            return;
        }
        var sent = new HttpHeaders();
        if (request != null && request.decoderResult().isSuccess()) {
            request.headers().forEach(header -> sent.add(header.getKey(), header.getValue()));
        }
        Refusal.Answer answer = answers.of(refusal, sent);
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, answer.contentType())
                .set(HttpHeaderNames.CONTENT_LANGUAGE, answer.language())
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        var _ = context.writeAndFlush(response).addListener(_ -> linger(context));
    }

    private static void linger(ChannelHandlerContext context) {
        Channel channel = context.channel();
        if (channel instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
        }
        channel.config().setAutoRead(true);
        Runnable end = () -> {
            var _ = channel.close();
        };
        var _ = context.executor().schedule(end, LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /// The outer side: bytes as they come.
    private final class Bytes extends ChannelDuplexHandler {

        @Override
        public void read(ChannelHandlerContext context) {
            if (!reading) {
                reading = true;
                readSince = System.nanoTime();
            }
            context.read();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (refused) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof ByteBuf buffer) {
                bytes += buffer.readableBytes();
            }
            if (!inBody && !inHeaders) {
                inHeaders = true;
                timer = context.executor()
                        .schedule(
                                () -> refuse(inside(context), Refusal.TOO_SLOW),
                                limits.headersWithin().toNanos(),
                                TimeUnit.NANOSECONDS);
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            waits(System.nanoTime());
            reading = false;
            context.fireChannelReadComplete();
        }

        private ChannelHandlerContext inside(ChannelHandlerContext context) {
            return context.pipeline().context(RequestGuard.this);
        }
    }
}
