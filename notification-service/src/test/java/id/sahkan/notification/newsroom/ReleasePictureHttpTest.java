package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.EventHandler;
import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.newsroom.Newsroom.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Who sees which picture, and when.
@ServiceTest
class ReleasePictureHttpTest {

    private static final String EDITOR = "editor~rena";

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Newsroom newsroom;

    @BeforeEach
    void empty(@Autowired MockMvc http, @Autowired EventHandler inbox, @Autowired TransactionTemplate transaction) {
        newsroom = new Newsroom(http, inbox, transaction);
        clock.moveTo(TestClock.START);
        for (String table : List.of(
                "notice", "partner", "evidence_file", "evidence", "release_picture", "release_version", "release")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        newsroom.office("first");
    }

    private Answer draft() throws Exception {
        return newsroom.post(EDITOR, "/api/newsroom/releases", null, """
                {"words":{"title":"Pasar malam","lead":"Teras","body":"Isi","topics":[]}}""");
    }

    private static String words(String pictures) {
        return "{\"title\":\"Pasar malam\",\"lead\":\"Teras\",\"body\":\"Isi\",\"pictures\":[" + pictures + "]}";
    }

    private static String sha256(Answer picture) {
        return picture.body().path("sha256").asString();
    }

    @Test
    @Repeats("POST /api/newsroom/releases/{releaseId}/pictures")
    void aPictureIsKeptOnceAndShownWhenTheWordsNameIt() throws Exception {
        Answer draft = draft();
        Answer kept = newsroom.picture(EDITOR, draft.id(), Newsroom.jpeg(600, 400));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.body().path("width").asInt()).isEqualTo(600);
        Answer again = newsroom.picture(EDITOR, draft.id(), Newsroom.jpeg(600, 400));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(kept.body());

        String path = "/api/newsroom/releases/" + draft.id();
        String one = "{\"sha256\":\"" + sha256(kept) + "\",\"alt\":\"Pasar\"}";
        Answer shown = newsroom.put(EDITOR, path, draft.etag(), words(one));
        assertThat(shown.body().path("pictures").path(0).path("alt").asString()).isEqualTo("Pasar");
        assertThat(newsroom.put(EDITOR, path, shown.etag(), words(one + "," + one))
                        .text())
                .contains("listed-twice");
        assertThat(newsroom.put(
                                EDITOR,
                                path,
                                shown.etag(),
                                words("{\"sha256\":\"" + sha256(kept) + "\",\"alt\":\" \"}"))
                        .text())
                .contains("\"field\":\"alt\"", "required");
        assertThat(newsroom.put(EDITOR, path, shown.etag(), words("{\"sha256\":\"x\",\"alt\":\"Pasar\"}"))
                        .text())
                .contains("\"field\":\"pictures\"", "invalid-value");
        assertThat(newsroom.get(EDITOR, path).body().path("pictures").size()).isEqualTo(1);
        Answer edited = newsroom.put(EDITOR, path, shown.etag(), """
                {"title":"Pasar malam dibuka","lead":"Teras","body":"Isi"}""");
        assertThat(edited.body().path("pictures").size())
                .as("nothing was said of them")
                .isEqualTo(1);
        assertThat(newsroom.put(EDITOR, path, edited.etag(), words(""))
                        .body()
                        .path("pictures")
                        .size())
                .isZero();
    }

    @Test
    void whatIsNoPictureOrOneTooManyIsRefused() throws Exception {
        Answer draft = draft();
        Answer hostile = newsroom.picture(EDITOR, draft.id(), "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(hostile.code(), hostile.body().path("field").asString()))
                .containsExactly("picture-not-taken", "file");
        assertThat(newsroom.picture(EDITOR, draft.id(), new byte[0]).code()).isEqualTo("file-empty");
        for (int i = 0; i < 10; i++) {
            assertThat(newsroom.picture(EDITOR, draft.id(), Newsroom.jpeg(100 + i, 100))
                            .status())
                    .isEqualTo(201);
        }
        Answer over = newsroom.picture(EDITOR, draft.id(), Newsroom.jpeg(200, 100));
        assertThat(over.code()).isEqualTo("pictures-enough");
        assertThat(over.body().path("field").asString()).isEqualTo("file");
        Answer published = newsroom.published("first", "Lain", null);
        assertThat(newsroom.picture(EDITOR, published.id(), Newsroom.jpeg(200, 100))
                        .code())
                .isEqualTo("release-stage");
    }

    @Test
    void everybodySeesItAfterTheEmbargoAndNobodyAfterTheWithdrawal() throws Exception {
        newsroom.partner("u-1", null, "Riau Kabar");
        Answer release = newsroom.published("first", "Pasar malam", TestClock.START.plus(Duration.ofHours(2)));
        String picture = "/pictures/" + Newsroom.pictured(jdbc, release.id()) + "/SMALL";
        String seen = "/api/newsroom/public/first/releases/" + release.id();
        String mine = "/api/newsroom/partner/releases/" + release.id() + picture;
        assertThat(newsroom.get("", seen + picture).status()).as("embargoed").isEqualTo(404);
        assertThat(newsroom.get("applicant~u-1", mine).status()).isEqualTo(200);
        assertThat(newsroom.get("applicant~" + UUID.randomUUID(), mine).code()).isEqualTo("not-a-partner");

        clock.moveTo(TestClock.START.plus(Duration.ofHours(3)));
        assertThat(newsroom.get("", seen + picture).status()).isEqualTo(200);
        assertThat(newsroom.get("", seen + "/page?lang=id").text())
                .contains("srcset=", "480w", "600w", "width=\"600\"", "height=\"400\"", "loading=\"lazy\"")
                .contains("alt=\"Pasar\"", "Malam pertama · Foto: Rena");
        String large = picture.replace("SMALL", "LARGE");
        assertThat(newsroom.get("", "/api/newsroom/public/first/feed.atom").text())
                .contains("rel=\"enclosure\"", large);
        assertThat(newsroom.get("", "/api/newsroom/public/first/feed.rss").text())
                .contains("<enclosure", large);
        assertThat(newsroom.get("", "/api/newsroom/public/first/feed.json")
                        .body()
                        .path("items")
                        .path(0)
                        .path("attachments")
                        .path(0)
                        .path("url")
                        .asString())
                .endsWith(large);

        newsroom.post(EDITOR, "/api/newsroom/releases/" + release.id() + "/withdrawal", release.etag(), """
                {"reason":"Keliru"}""");
        assertThat(newsroom.get("", seen + picture).status()).as("withdrawn").isEqualTo(404);
        assertThat(newsroom.get("applicant~u-1", mine).status()).isEqualTo(404);
    }
}
