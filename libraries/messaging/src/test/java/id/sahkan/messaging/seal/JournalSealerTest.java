package id.sahkan.messaging.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.messaging.TestDatabase;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalSealerTest {

    private static final JournalKey KEY = key("applicant-service", 1);
    private static final UUID APPLICATION = new UUID(0, 7);

    private JdbcClient owner;
    private JdbcClient jdbc;
    private JournalSealer sealer;

    @BeforeEach
    void freshDatabase() throws Exception {
        var roles = TestDatabase.fresh();
        owner = JdbcClient.create(roles.owner());
        jdbc = JdbcClient.create(roles.service());
        sealer = new JournalSealer(KEY, new JdbcTemplate(roles.service()), Clock.systemUTC());
    }

    private static JournalKey key(String service, int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return new JournalKey(service, Base64.getEncoder().encodeToString(bytes));
    }

    private void written(UUID aggregate, int version) {
        jdbc.sql("""
                        INSERT INTO journal (event_id, aggregate_id, message_key, version, type, occurred_at, actor, payload, hash)
                        VALUES (gen_random_uuid(), :id, :id, :version, 'id.sahkan.test', now(), 'test', '{}',
                                sha256(convert_to(:id || ' ' || :version, 'UTF8')))
                        """).param("id", aggregate).param("version", version).update();
    }

    private record Head(long version, byte[] hash, byte[] seal) {}

    private List<Head> heads(UUID aggregate) {
        return jdbc.sql("SELECT version, hash, seal FROM journal_seal WHERE aggregate_id = ?")
                .param(aggregate)
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    @Test
    void theNewestHeadOfEachAggregateIsSealedWithTheKey() {
        written(APPLICATION, 1);
        written(APPLICATION, 2);
        sealer.seal();
        written(APPLICATION, 3);
        written(new UUID(0, 8), 1);
        sealer.seal();
        assertThat(heads(APPLICATION)).singleElement().satisfies(head -> {
            assertThat(head.version()).isEqualTo(3);
            assertThat(KEY.isSeal(head.seal(), APPLICATION, 3, head.hash())).isTrue();
            assertThat(key("applicant-service", 2).isSeal(head.seal(), APPLICATION, 3, head.hash()))
                    .as("another key")
                    .isFalse();
            assertThat(key("decree-service", 1).isSeal(head.seal(), APPLICATION, 3, head.hash()))
                    .as("another service")
                    .isFalse();
            assertThat(KEY.isSeal(head.seal(), APPLICATION, 2, head.hash()))
                    .as("another version")
                    .isFalse();
        });
        assertThat(heads(new UUID(0, 8))).hasSize(1);
    }

    @Test
    void aLongJournalIsSealedToItsEnd() {
        jdbc.sql("""
                        INSERT INTO journal (event_id, aggregate_id, message_key, version, type, occurred_at, actor, payload, hash)
                        SELECT gen_random_uuid(), id, id, 1, 'id.sahkan.test', now(), 'test', '{}', ''
                        FROM (SELECT md5(number::text)::uuid AS id FROM generate_series(1, 5003) number) many
                        """).update();
        sealer.seal();
        assertThat(count()).isEqualTo(5003);
    }

    /// Its position was taken before those of others that were committed first.
    @Test
    void aRowThatWasCommittedLateIsSealedToo() {
        for (int number = 0; number < 50; number++) {
            written(new UUID(1, number), 1);
        }
        owner.sql("CREATE TABLE late AS SELECT * FROM journal WHERE aggregate_id = ?")
                .param(new UUID(1, 5))
                .update();
        owner.sql("DELETE FROM journal WHERE aggregate_id = ?")
                .param(new UUID(1, 5))
                .update();
        sealer.seal();
        assertThat(count()).isEqualTo(49);
        owner.sql("INSERT INTO journal OVERRIDING SYSTEM VALUE SELECT * FROM late")
                .update();
        sealer.seal();
        assertThat(count()).isEqualTo(50);
    }

    @Test
    void aShortKeyIsNone() {
        assertThatThrownBy(() -> new JournalKey("applicant-service", "c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM journal_seal").query(Long.class).single();
    }
}
