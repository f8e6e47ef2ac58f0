package id.sahkan.verification.businessday;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.database.Sight;
import id.sahkan.http.CallerOffices;
import id.sahkan.verification.ServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Deadlines are those of the law for every office, whoever's request reads the calendars first.
@ServiceTest
class HolidaysSightTest {

    @Autowired
    private Holidays holidays;

    @Autowired
    private CalendarStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void theDaysOffOfEveryOfficeAreReadWhoeverAsksFirst() {
        holidays.changed();
        Sight.narrow("kota-lain");
        try {
            assertThat(holidays.workingDays(CallerOffices.FIRST).off()).isNotEmpty();
        } finally {
            Sight.end();
        }
    }

    @Test
    void anOfficeBeginsWithTheDaysThatAreEverybodysAlsoByItsOwnRequest() {
        String office = "kota-" + UUID.randomUUID();
        Sight.narrow(office);
        try {
            transactions.executeWithoutResult(_ -> store.begin(office, Instant.parse("2026-11-30T00:00:00Z")));
        } finally {
            Sight.end();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM holiday WHERE office = ?")
                        .param(office)
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
