package id.sahkan.decree;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.decree.document.DecreeRenderer;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.document.Rendering;
import id.sahkan.decree.form.Emblems;
import id.sahkan.decree.signature.LocalSigner;
import id.sahkan.decree.signature.ReturnedDocument;
import id.sahkan.decree.signature.SignatureVerifier;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.TimestampSource;
import id.sahkan.decree.signature.TrustedAuthorities;
import id.sahkan.decree.signature.bsre.BsreSettings;
import id.sahkan.decree.signature.bsre.BsreSigner;
import id.sahkan.telemetry.LogEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.web.client.RestClient;

/// Wires the parts that know nothing of Spring.
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DocumentConfiguration.class);

    /// Where the key and the signed documents live. `warmUpAfter` keeps the first rendering out of the start.
    @ConfigurationProperties("sahkan.signing")
    record SigningSettings(
            Path keystore, String password, String authorities, String timestamps, Path decrees, Duration warmUpAfter) {

        TrustedAuthorities trusted() {
            return new TrustedAuthorities(keystore, password, authorities.isBlank() ? null : Path.of(authorities));
        }

        @Nullable
        TimestampSource timestamps(RestClient.Builder clients) {
            return timestamps.isBlank() ? null : new TimestampSource(clients, URI.create(timestamps.strip()));
        }

        @Override
        public String toString() {
            return "SigningSettings[" + keystore + ", " + decrees + "]";
        }
    }

    @Bean
    @Lazy
    DecreeRenderer decreeRenderer(OfficeSettings office, Emblems emblems) {
        return new DecreeRenderer(office, emblems::find);
    }

    @Bean
    Rendering rendering(ObjectProvider<DecreeRenderer> renderer) {
        return new Rendering(renderer::getObject);
    }

    @Bean
    Signer signer(SigningSettings settings, BsreSettings bsre, RestClient.Builder clients) {
        return bsre.used()
                ? new BsreSigner(clients, bsre)
                : new LocalSigner(settings.keystore(), settings.password(), settings.timestamps(clients));
    }

    @Bean
    SignatureVerifier signatureVerifier(SigningSettings settings) {
        return new SignatureVerifier(settings.trusted());
    }

    @Bean
    ReturnedDocument returnedDocument(SignatureVerifier verifier) {
        return new ReturnedDocument(verifier);
    }

    @Bean
    Archive archive(SigningSettings settings) {
        return new Archive(settings.decrees());
    }

    @Bean
    NumberMarks numberMarks(SigningSettings settings) {
        return new NumberMarks(settings.decrees());
    }

    @Bean
    WarmUp warmUp(ObjectProvider<DecreeRenderer> renderer, SigningSettings settings) {
        return new WarmUp(renderer, settings.warmUpAfter());
    }

    /// The first rendering loads a thousand classes: it is done aside, when the service has been ready for a while.
    record WarmUp(ObjectProvider<DecreeRenderer> renderer, Duration after) {

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            if (after.isNegative()) {
                return;
            }
            var later = CompletableFuture.delayedExecutor(
                    after.toMillis(),
                    TimeUnit.MILLISECONDS,
                    task -> Thread.ofPlatform().daemon().name("warm-up").start(task));
            CompletableFuture.runAsync(() -> renderer.getObject().warmUp(), later)
                    .exceptionally(fault -> {
                        LogEvent.RENDERING_NOT_WARM
                                .to(log)
                                .addKeyValue("cause", fault.getClass().getSimpleName())
                                .log();
                        return null;
                    });
        }
    }
}
