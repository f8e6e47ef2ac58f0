package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Cards and lists that decree-service has made (`PressCardHttpTest` leaves them in its `target`), without
/// a network.
class VerifyCardCommandTest {

    private static final Path MADE = Path.of("src/test/resources/press-card");

    @TempDir
    Path folder;

    private final List<String> words = new ArrayList<>();

    @Test
    void aGoodCardIsGoodAndSaysWhomItNames() throws IOException {
        assertThat(run("card.sd-jwt", "status.jwt", madeAt()))
                .as("%s", words)
                .isEqualTo(VerifyJournalCommand.AS_WRITTEN);
        assertThat(words).contains("name: Sa'diah & Co", "outlet: Kabar Kartu", "The card is the office's, and good.");
        words.clear();
        assertThat(run("card.sd-jwt", null, madeAt())).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
        assertThat(words.getLast()).contains("Whether it was revoked was not asked");
    }

    @Test
    void whatIsHiddenIsNotSaid() throws IOException {
        String card = Files.readString(MADE.resolve("card.sd-jwt")).strip();
        Path hidden = folder.resolve("hidden");
        Files.writeString(hidden, card.substring(0, card.indexOf('~') + 1));
        assertThat(run(hidden, MADE.resolve("status.jwt"), madeAt())).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
        assertThat(words).hasSize(1);
    }

    @Test
    void aRevokedCardIsNotGood() throws IOException {
        assertThat(run("revoked.sd-jwt", "revoked-status.jwt", madeAt("revoked-status.jwt")))
                .isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words.getLast()).contains("it was revoked");
    }

    @Test
    void aCardHasItsDaysAndAListItsDay() throws IOException {
        assertThat(run("card.sd-jwt", "status.jwt", madeAt().plus(Duration.ofDays(2))))
                .as("nothing against the card")
                .isEqualTo(VerifyJournalCommand.NOT_LOOKED);
        assertThat(words.getLast()).contains("the list is too old").doesNotContain("not good");
        assertThat(run("card.sd-jwt", "card.sd-jwt", madeAt())).isEqualTo(VerifyJournalCommand.NOT_LOOKED);
        assertThat(run("card.sd-jwt", null, madeAt().plus(Duration.ofDays(400))))
                .isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words.getLast()).contains("its days are over");
        assertThat(run("card.sd-jwt", null, madeAt().minus(Duration.ofDays(2))))
                .isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words.getLast()).contains("not good yet");
    }

    @Test
    void whatWasChangedIsRefused() throws IOException {
        String card = Files.readString(MADE.resolve("card.sd-jwt")).strip();
        String[] parts = card.split("~", -1);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[\"c2FsdA\",\"name\",\"Orang Lain\"]".getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(
                card.replace(parts[1], other),
                card + other + "~",
                card.replace(parts[0], parts[0].substring(0, parts[0].length() - 4) + "AAAA"),
                Files.readString(MADE.resolve("status.jwt")).strip() + "~",
                card.substring(0, card.length() - 1),
                "",
                "x")) {
            Path file = folder.resolve("forged");
            Files.writeString(file, forged);
            assertThat(run(file, MADE.resolve("status.jwt"), madeAt()))
                    .as(forged)
                    .isEqualTo(VerifyJournalCommand.CHANGED);
            assertThat(words.getLast()).startsWith("The card is not good: ");
        }
        assertThat(run(folder.resolve("nowhere"), null, madeAt())).isEqualTo(VerifyJournalCommand.NOT_LOOKED);
        Path keys = folder.resolve("keys");
        Files.writeString(keys, "{\"keys\":[]}");
        var asked = new VerifyCardCommand.Asked(MADE.resolve("card.sd-jwt"), keys, Optional.empty());
        assertThat(VerifyCardCommand.run(asked, Clock.fixed(madeAt(), ZoneOffset.UTC), words::add))
                .isEqualTo(VerifyJournalCommand.CHANGED);
    }

    private int run(String card, @Nullable String status, Instant at) {
        return run(MADE.resolve(card), status == null ? null : MADE.resolve(status), at);
    }

    private int run(Path card, @Nullable Path status, Instant at) {
        var asked = new VerifyCardCommand.Asked(card, MADE.resolve("keys.json"), Optional.ofNullable(status));
        return VerifyCardCommand.run(asked, Clock.fixed(at, ZoneOffset.UTC), words::add);
    }

    private static Instant madeAt() throws IOException {
        return madeAt("status.jwt");
    }

    private static Instant madeAt(String list) throws IOException {
        String claims = Files.readString(MADE.resolve(list)).split("\\.", -1)[1];
        return Instant.ofEpochSecond(new JsonMapper()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .get("iat")
                .asLong());
    }
}
