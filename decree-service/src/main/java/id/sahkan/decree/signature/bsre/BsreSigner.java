package id.sahkan.decree.signature.bsre;

import id.sahkan.decree.signature.Credentials;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.decree.signature.bsre.BsreApi.Properties;
import id.sahkan.decree.signature.bsre.BsreApi.Signed;
import id.sahkan.decree.signature.bsre.BsreApi.ToSign;
import id.sahkan.decree.signature.bsre.BsreApi.User;
import id.sahkan.decree.signature.bsre.BsreApi.UserStatus;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// Signs at the state's service, with what the signatory says in this very call. A call is made once: whoever does not
/// get an answer to it knows only that the outcome is unknown.
///
/// Which numbers and words the service refuses with is not published: those here are as others have seen them, and what
/// is none of them is still no signature.
public final class BsreSigner implements Signer {

    private static final int NOT_REGISTERED = 2011;
    private static final int NO_CERTIFICATE = 2021;
    private static final int WRONG_PASSPHRASE = 2031;
    private static final int NIK_DIGITS = 16;

    private final BsreApi signing;
    private final BsreApi asking;
    private final Duration longest;

    public BsreSigner(RestClient.Builder builder, BsreSettings settings) {
        this.signing = client(builder, settings, settings.readTimeout());
        this.asking = client(builder, settings, settings.statusTimeout());
        this.longest = settings.connectTimeout().plus(settings.readTimeout());
    }

    private static BsreApi client(RestClient.Builder builder, BsreSettings settings, Duration readTimeout) {
        // No second connection by an upgrade, and no redirect that would take the secret elsewhere.
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(readTimeout);
        RestClient client = builder.clone()
                .baseUrl(settings.address())
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBasicAuth(settings.user(), settings.password()))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(BsreApi.class);
    }

    @Override
    public boolean asksTheSignatory() {
        return true;
    }

    @Override
    public Duration longest() {
        return longest;
    }

    @Override
    public void ready(Credentials credentials) throws SigningException {
        UserStatus status;
        try {
            status = asking.status(new User(nik(credentials), email(credentials)));
        } catch (RestClientResponseException refused) {
            throw refused(refused);
        } catch (RestClientException away) {
            throw new SigningException("signer-unreachable", "the signing service does not answer", away);
        }
        String code = status == null ? "signer-refused" : unready(status);
        if (code != null) {
            throw new SigningException(code, "the signing service has no usable certificate of the signatory");
        }
    }

    private static @Nullable String unready(UserStatus status) {
        String known = known(status);
        if (known != null) {
            return known;
        }
        return switch (status.status() == null ? "" : status.status().toUpperCase(Locale.ROOT)) {
            case "ISSUE" -> null;
            case "NOT_REGISTERED" -> "signer-user-unknown";
            case "NO_CERTIFICATE" -> "no-certificate";
            case "EXPIRED", "RENEW" -> "certificate-expired";
            default -> "certificate-not-active";
        };
    }

    @Override
    public byte[] sign(byte[] prepared, Request request) throws SigningException {
        Credentials who = request.credentials();
        if (who == null) {
            throw new SigningException("passphrase-missing", "the signing service asks the signatory");
        }
        boolean passphrase = who.kind() == Credentials.Kind.PASSPHRASE;
        var document = new ToSign(
                nik(who),
                email(who),
                passphrase ? who.secret() : null,
                passphrase ? null : who.secret(),
                List.of(new Properties("INVISIBLE", request.place(), request.reason())),
                List.of(prepared));
        try {
            Signed answer = signing.sign(document);
            List<byte[]> files = answer == null ? null : answer.file();
            if (files == null || files.size() != 1) {
                throw SigningException.unknown("answer-unreadable", new IllegalStateException("no file in the answer"));
            }
            return files.getFirst();
        } catch (RestClientResponseException refused) {
            throw refused(refused);
        } catch (RestClientException lost) {
            throw neverSent(lost)
                    ? new SigningException("signer-unreachable", "the signing service does not answer", lost)
                    : SigningException.unknown("answer-missing", lost);
        }
    }

    /// Of an error of the server only that of a document which it cannot read is known to leave no signature; a gateway
    /// before it may answer while it still signs.
    private static SigningException refused(RestClientResponseException answer) {
        if (answer instanceof HttpServerErrorException.InternalServerError) {
            return new SigningException("document-refused", "the signing service cannot read the document", answer);
        }
        if (answer.getStatusCode().is5xxServerError()) {
            return SigningException.unknown("answer-missing", answer);
        }
        if (answer.getStatusCode().value() == 401) {
            return new SigningException("signer-refuses-us", "the signing service refuses this office", answer);
        }
        String code = null;
        try {
            UserStatus said = answer.getResponseBodyAs(UserStatus.class);
            code = said == null ? null : known(said);
        } catch (RestClientException unreadable) {
            // A refusal in other words is a refusal.
        }
        return new SigningException(
                code == null ? "signer-refused" : code, "the signing service refuses the call", answer);
    }

    private static @Nullable String known(UserStatus said) {
        int number = said.statusCode() == null ? 0 : said.statusCode();
        String words = (said.error() + " " + said.message()).toLowerCase(Locale.ROOT);
        if (number == NOT_REGISTERED) {
            return "signer-user-unknown";
        }
        if (number == NO_CERTIFICATE) {
            return "no-certificate";
        }
        if (number == WRONG_PASSPHRASE || words.contains("passphrase") || words.matches(".*\\b(totp|otp)\\b.*")) {
            return "wrong-passphrase";
        }
        return words.contains("expired") || words.contains("kedaluwarsa") ? "certificate-expired" : null;
    }

    /// The connection was not made, so nothing went over it.
    private static boolean neverSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String nik(Credentials who) {
        return isNik(who.identity()) ? who.identity() : null;
    }

    private static @Nullable String email(Credentials who) {
        return isNik(who.identity()) ? null : who.identity();
    }

    private static boolean isNik(String identity) {
        return identity.length() == NIK_DIGITS && identity.chars().allMatch(Character::isDigit);
    }
}
