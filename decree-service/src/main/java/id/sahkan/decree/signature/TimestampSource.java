package id.sahkan.decree.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// Somebody else's word for when a signature was there (RFC 3161): with it a signature is PAdES-B-T.
public final class TimestampSource {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(20);
    private static final int NONCE_BITS = 64;

    private final Api api;
    private final SecureRandom random = new SecureRandom();

    @HttpExchange(contentType = "application/timestamp-query", accept = "application/timestamp-reply")
    interface Api {

        @PostExchange
        byte @Nullable [] stamp(@RequestBody byte[] request);
    }

    public TimestampSource(RestClient.Builder builder, URI address) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        RestClient client =
                builder.clone().baseUrl(address).requestFactory(requests).build();
        api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(Api.class);
    }

    /// @throws IOException where there is none now, or it is of something else
    TimeStampToken over(byte[] signature) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request = generator.generate(
                    TSPAlgorithms.SHA256,
                    MessageDigest.getInstance("SHA-256").digest(signature),
                    new BigInteger(NONCE_BITS, random));
            byte[] answer = api.stamp(request.getEncoded());
            if (answer == null) {
                throw new IOException("the timestamp authority answered with nothing");
            }
            var response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("the timestamp authority gave none");
            }
            return token;
        } catch (TSPException | RestClientException e) {
            throw new IOException("there is no timestamp", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
