package id.sahkan.decree.decree;

import id.sahkan.decree.archive.NumberMark;
import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// At each start the numbers of the database and those on documents are compared. A document of before there were marks
/// gets its own; a number that is on a document and unknown here was given after the instant to which the database was
/// restored, and an operator is told of each; and of one that another
/// decree has here.
@Component
public class NumbersOnFile {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersOnFile.class);

    private final JdbcClient jdbc;
    private final NumberMarks marks;

    NumbersOnFile(JdbcClient jdbc, NumberMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofPlatform().daemon().name("numbers-on-file").start(this::look);
    }

    /// Whatever cannot be read now is read at the next start; numbers are given behind those on documents in any case.
    ///
    /// @return how many numbers on documents the database does not have, or has for another decree
    public long look() {
        try {
            for (NumberMark mark : issued()) {
                marks.write(mark);
            }
            long found = 0;
            Set<String> told = new HashSet<>();
            for (String office : marks.offices()) {
                found += unknown(office, told);
            }
            return found;
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            LogEvent.NUMBERS_NOT_COMPARED
                    .to(LOG)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log();
            return 0;
        }
    }

    /// Of one sequence, whichever offices took its numbers.
    private long unknown(String keeper, Set<String> told) throws IOException {
        Map<String, UUID> bearers = new HashMap<>();
        jdbc.sql("SELECT id, number_year, number_sequence FROM decree WHERE number_keeper = ?")
                .param(keeper)
                .query(row -> {
                    bearers.put(
                            row.getInt("number_year") + "/" + row.getInt("number_sequence"),
                            row.getObject("id", UUID.class));
                });
        long found = 0;
        for (NumberMark mark : marks.of(keeper)) {
            String number = mark.year() + "/" + mark.sequence();
            UUID bearer = bearers.get(number);
            if (mark.keeper().equals(keeper)
                    && !mark.decreeId().equals(bearer)
                    && told.add(keeper + "/" + number + "/" + mark.decreeId())) {
                found++;
                tell(mark, bearer);
            }
        }
        return found;
    }

    private static void tell(NumberMark mark, @Nullable UUID bearer) {
        if (bearer != null) {
            onTwo(mark.number(), mark.decreeId(), bearer, mark.signed());
            return;
        }
        LogEvent.NUMBER_NOT_KNOWN
                .to(LOG)
                .addKeyValue("number", mark.number())
                .addKeyValue("decreeId", mark.decreeId())
                .addKeyValue("signed", mark.signed())
                .log();
    }

    /// @param onFile the decree whose document bears the number
    /// @param inRow the decree to which it was given as well
    /// @param signed whether that document is signed, or was given out to be
    static void onTwo(String number, UUID onFile, UUID inRow, boolean signed) {
        LogEvent.NUMBER_ON_TWO
                .to(LOG)
                .addKeyValue("number", number)
                .addKeyValue("decreeId", onFile)
                .addKeyValue("otherId", inRow)
                .addKeyValue("signed", signed)
                .log();
    }

    private List<NumberMark> issued() {
        return jdbc.sql("""
                SELECT *, coalesce(pdf_sha256, handed_out_sha256) AS file FROM decree
                WHERE number IS NOT NULL AND coalesce(pdf_sha256, handed_out_sha256) IS NOT NULL
                """)
                .query((row, _) -> new NumberMark(
                        row.getString("office"),
                        row.getInt("number_year"),
                        row.getInt("number_sequence"),
                        row.getString("number"),
                        row.getObject("decreed_on", LocalDate.class),
                        row.getString("public_code"),
                        row.getObject("id", UUID.class),
                        row.getString("file"),
                        row.getString("pdf_sha256") != null,
                        row.getString("signatory_name"),
                        row.getString("signatory_title"),
                        new NumberMark.Signer(row.getString("signer_id"), row.getString("signer_name")),
                        row.getString("number_keeper")))
                .list();
    }
}
