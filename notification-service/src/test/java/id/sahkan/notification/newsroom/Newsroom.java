package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.DecreeIssued;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.Sha256;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An office's newsroom as a test plays it: decrees are told, editors write, partners read.
public final class Newsroom {

    public static final LocalDate DECREED = LocalDate.of(2026, 11, 1);
    public static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);

    private final MockMvc http;
    private final EventHandler inbox;
    private final TransactionTemplate transaction;

    public Newsroom(MockMvc http, EventHandler inbox, TransactionTemplate transaction) {
        this.http = http;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    public record Answer(
            int status,
            JsonNode body,
            String text,
            @Nullable String etag) {

        public String id() {
            return body.path("id").asString("");
        }

        public String code() {
            return body.path("code").asString("");
        }
    }

    /// @return the application
    public UUID submitted(String person, @Nullable String office, String outlet) {
        UUID application = UUID.randomUUID();
        hear(
                "applicant-service",
                application,
                new ApplicationSubmitted(
                        application,
                        "KM-2027-" + Math.abs(application.hashCode() % 10_000),
                        UUID.randomUUID(),
                        "2027",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        outlet,
                        "PT " + outlet,
                        OutletType.ONLINE,
                        person,
                        1,
                        "0".repeat(64),
                        Instant.parse("2026-10-01T02:00:00Z"),
                        true,
                        office));
        return application;
    }

    public UUID partner(String person, @Nullable String office, String outlet) {
        UUID application = submitted(person, office, outlet);
        UUID decree = UUID.randomUUID();
        named(application, decree);
        issued(decree, UNTIL);
        return application;
    }

    public void named(UUID application, UUID decree) {
        hear(
                "decree-service",
                application,
                new ApplicationNamed(application, decree, "1/2026", "AB12CD34", DECREED, 1, 1, null));
    }

    public void issued(UUID decree, LocalDate until) {
        hear(
                "decree-service",
                decree,
                new DecreeIssued(
                        decree,
                        UUID.randomUUID(),
                        "1/2026",
                        "AB12CD34",
                        DECREED,
                        until,
                        "s-1",
                        "0".repeat(64),
                        1,
                        Instant.parse("2026-11-01T02:00:00Z")));
    }

    public void revoked(UUID application) {
        hear(
                "decree-service",
                application,
                new ApplicationRevoked(
                        application,
                        UUID.randomUUID(),
                        "3/2026",
                        "EF56GH78",
                        LocalDate.of(2026, 12, 1),
                        1,
                        "1/2026",
                        RevocationReason.CEASED));
    }

    public void office(String key) {
        hear(
                "applicant-service",
                UUID.randomUUID(),
                new OfficeChanged(
                        key,
                        "Dinas " + key,
                        "Office " + key,
                        "Kota",
                        "Asia/Makassar",
                        "#0b5d3b",
                        key,
                        null,
                        null,
                        null,
                        null));
    }

    void hear(String source, UUID aggregate, DomainEvent event) {
        transaction.executeWithoutResult(_ -> inbox.handle(
                new Incoming(UUID.randomUUID(), source, aggregate, 1, Instant.now(), "system:" + source, event)));
    }

    public Answer get(String caller, String path) throws Exception {
        return send(MockMvcRequestBuilders.get(path), caller, null, null);
    }

    /// As everybody who has this version of it.
    Answer again(String path, @Nullable String tag) throws Exception {
        return send(
                MockMvcRequestBuilders.get(path).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)),
                "",
                null,
                null);
    }

    public Answer post(String caller, String path, @Nullable String etag, @Nullable String body) throws Exception {
        return send(MockMvcRequestBuilders.post(path), caller, etag, body);
    }

    public Answer put(String caller, String path, @Nullable String etag, String body) throws Exception {
        return send(MockMvcRequestBuilders.put(path), caller, etag, body);
    }

    /// The picture that was kept.
    public Answer picture(String caller, String release, byte[] file) throws Exception {
        return send(
                MockMvcRequestBuilders.multipart("/api/newsroom/releases/" + release + "/pictures")
                        .file(new MockMultipartFile("file", "foto.jpg", "image/jpeg", file)),
                caller,
                null,
                null);
    }

    /// Shows a picture in what is published already, past the editors.
    ///
    /// @return the picture
    public static String pictured(JdbcClient jdbc, String release) {
        String sha256 = Sha256.hex(release.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("INSERT INTO release_picture VALUES (?::uuid, ?, ?, ?, 600, 400)")
                .params(release, sha256, jpeg(480, 320), jpeg(600, 400))
                .update();
        jdbc.sql(
                        "UPDATE release SET words = words || jsonb_build_object('pictures', jsonb_build_array(jsonb_build_object("
                                + "'sha256', ?::text, 'alt', 'Pasar', 'caption', 'Malam pertama', 'credit', 'Rena',"
                                + " 'width', 600, 'height', 400))) WHERE id = ?::uuid")
                .params(sha256, release)
                .update();
        return sha256;
    }

    /// One colour, so many pixels wide and high.
    public static byte[] jpeg(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private Answer send(
            AbstractMockHttpServletRequestBuilder<?> request,
            String caller,
            @Nullable String etag,
            @Nullable String body)
            throws Exception {
        if (!caller.isEmpty()) {
            request.header("Authorization", "Bearer " + caller);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
        String text = response.getContentAsString();
        String type = response.getContentType();
        JsonNode json = type != null && type.contains("json")
                ? JsonMapper.shared().readTree(text)
                : JsonMapper.shared().missingNode();
        return new Answer(response.getStatus(), json, text, response.getHeader("ETag"));
    }

    /// Written by one editor, checked by another and published.
    public Answer published(String office, String title, @Nullable Instant embargo) throws Exception {
        Answer draft = post(office + "/editor~rena", "/api/newsroom/releases", null, """
                {"words":{"title":"%s","lead":"Teras %s","body":"Isi *siaran* tentang %s.","topics":["Budaya"],
                 "embargoUntil":%s}}""".formatted(
                        title, title, title, embargo == null ? "null" : "\"" + embargo + "\""));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        String path = "/api/newsroom/releases/" + draft.id();
        Answer checked = post(office + "/editor~redo", path + "/check", draft.etag(), null);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        Answer published = post(office + "/editor~rena", path + "/publication", checked.etag(), null);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return published;
    }
}
