package id.sahkan.decree.publicregister;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.http.PublicAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was asked a moment ago is answered with the same bytes, as long as they are true: until a decree is issued
/// anywhere, an office is called something else, or the day ends where one of them is. What was asked longest ago goes
/// first when there is no room.
@Component
class PreparedAnswers {

    private static final long MOST_BYTES = 32L << 20;
    private static final int LARGEST = 4 << 20;
    /// What an answer costs besides its bytes.
    private static final int OVERHEAD = 300;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;
    private final LinkedHashMap<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable State keptFor;
    private long bytes;

    PreparedAnswers(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /// An issued decree stays issued and the log only grows, so their sum changes with every change of the register.
    private record State(long issued, List<LocalDate> days, List<Office> offices) {}

    /// A page that answers a check.
    record Checked(String page, CheckOutcome outcome) {}

    /// @param outcome where it answers a check
    record Answer(byte[] content, String tag, @Nullable CheckOutcome outcome) {

        ResponseEntity.BodyBuilder as(MediaType type) {
            return PublicAnswer.as(type, tag);
        }

        ResponseEntity<byte[]> page(PageText words) {
            return PublicAnswer.page(tag, words.language()).body(content);
        }

        private int size() {
            return content.length + OVERHEAD;
        }
    }

    /// Where this office is; of what all offices have together, where the first is.
    LocalDate today(@Nullable String office) {
        return (office == null ? offices.first() : offices.of(office)).dayOf(clock.instant());
    }

    private List<LocalDate> days() {
        Instant now = clock.instant();
        return Arrays.stream(IndonesianZone.values())
                .map(zone -> LocalDate.ofInstant(now, zone.zone()))
                .toList();
    }

    Answer text(String asked, Supplier<String> make) {
        return of(asked, () -> make.get().getBytes(StandardCharsets.UTF_8));
    }

    Answer check(String asked, Supplier<Checked> make) {
        return prepared(asked, () -> {
            Checked made = make.get();
            return answer(made.page().getBytes(StandardCharsets.UTF_8), made.outcome());
        });
    }

    /// @param asked everything on which the answer depends besides the register, the offices and today
    Answer of(String asked, Supplier<byte[]> make) {
        return prepared(asked, () -> answer(make.get(), null));
    }

    private static Answer answer(byte[] content, @Nullable CheckOutcome outcome) {
        return new Answer(content, PublicAnswer.tag(content), outcome);
    }

    private Answer prepared(String asked, Supplier<Answer> make) {
        State now = new State(issued(), days(), offices.all());
        Answer found = find(now, asked);
        return found == null ? keep(now, asked, make.get()) : found;
    }

    private long issued() {
        return jdbc.sql("SELECT count(*) + coalesce((SELECT size FROM register_log), 0)"
                        + " + coalesce((SELECT sum(version) FROM register_log_witness), 0)::bigint"
                        + " FROM decree WHERE phase = 'ISSUED'")
                .query(Long.class)
                .single();
    }

    private synchronized @Nullable Answer find(State now, String asked) {
        if (!now.equals(keptFor)) {
            kept.clear();
            bytes = 0;
            keptFor = now;
        }
        return kept.get(asked);
    }

    /// Read before the answer was made, the state is never newer than what it is kept for.
    private Answer keep(State state, String asked, Answer answer) {
        if (answer.size() > LARGEST) {
            return answer;
        }
        synchronized (this) {
            if (state.equals(keptFor)) {
                Answer before = kept.put(asked, answer);
                bytes += answer.size() - (before == null ? 0 : before.size());
                makeRoom();
            }
        }
        return answer;
    }

    private void makeRoom() {
        Iterator<Answer> eldest = kept.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }

    synchronized long bytesKept() {
        return bytes;
    }
}
