package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import id.sahkan.background.DueWork;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.Invariant;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.notification.FakeApplicants;
import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// From an event to an e-mail, with everything real but the world outside.
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class NoticeDeliveryTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Autowired
    NoticeInbox inbox;

    @Autowired
    NoticeStore notices;

    @Autowired
    DueWork<?> letters;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GreenMail mailServer;

    @Autowired
    FakeApplicants applicants;

    @Autowired
    TestClock clock;

    @Autowired
    JavaMailSenderImpl mail;

    private final UUID application = UUID.randomUUID();
    private int smtpPort;

    @BeforeEach
    void fresh() {
        clock.moveTo(TestClock.START);
        smtpPort = mail.getPort();
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM office").update();
        applicants.knows(application, "Rina", "rina@kabar.example", "id");
        mailServer.start();
        mailServer.reset();
    }

    @AfterEach
    void restore() {
        mail.setPort(smtpPort);
        applicants.hanging = false;
        applicants.refusesTheToken = false;
        mailServer.stop();
    }

    private void arrives(Incoming... incoming) {
        transaction.executeWithoutResult(_ -> Arrays.stream(incoming).forEach(inbox::handle));
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM notice WHERE channel = 'EMAIL' ORDER BY created_at")
                .query(String.class)
                .list();
    }

    private UUID emailId() {
        return jdbc.sql("SELECT id FROM notice WHERE channel = 'EMAIL'")
                .query(UUID.class)
                .single();
    }

    @Test
    void theSameEventTwiceIsOneEmail() throws Exception {
        Incoming event = IncomingEvents.submitted(application, "u-1");
        arrives(event);
        letters.runDue();
        arrives(event);
        letters.runDue();

        MimeMessage[] received = mailServer.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("[Sahkan] Permohonan KM-2027-0001 telah kami terima");
        assertThat(received[0].getMessageID()).isEqualTo("<notice-" + emailId() + "@sahkan.example>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(received[0])).contains("https://sahkan.example/permohonan/" + application);
        assertThat(states()).containsExactly("SENT");
        assertThat(applicants.lastRead.getFirst("Authorization")).startsWith("Bearer t-");
        assertThat(applicants.lastRead.getFirst("X-On-Behalf-Of")).isEqualTo("system:notification-service");
        assertThat(applicants.lastRead.getFirst("X-Reason")).isEqualTo("notice");
    }

    @Test
    void aLetterIsWrittenByTheOfficeAsItWasToldLastAndByThatOfTheSettingsUntilItWas() throws Exception {
        arrives(IncomingEvents.returned(application), IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        arrives(IncomingEvents.office("Dinas Contoh Kota Makassar", "Asia/Makassar"));
        UUID another = UUID.randomUUID();
        applicants.knows(another, "Rina", "rina@kabar.example", "id");
        arrives(IncomingEvents.submitted(another, "u-1"), IncomingEvents.returned(another));
        letters.runDue();

        List<String> bodies = new ArrayList<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            bodies.add(text(message));
        }
        assertThat(bodies).anyMatch(body -> body.contains("8 Desember 2026 pukul 16.00 WIB"));
        assertThat(bodies)
                .anyMatch(body -> body.contains("8 Desember 2026 pukul 17.00 WITA")
                        && body.contains("Dinas Contoh Kota Makassar"));
    }

    @Test
    void aLetterOfAnotherOfficeIsWrittenByItAndWaitsUntilItIsKnown() throws Exception {
        arrives(
                IncomingEvents.office("Dinas Contoh Pertama", "Asia/Jakarta"),
                IncomingEvents.submitted(application, "u-1", "kota-lain"),
                IncomingEvents.returned(application));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();

        arrives(IncomingEvents.anotherOffice("kota-lain", "Dinas Kota Lain", "Asia/Makassar"));
        jdbc.sql("UPDATE notice SET next_attempt_at = created_at WHERE state = 'PENDING'")
                .update();
        letters.runDue();
        List<String> bodies = new ArrayList<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            bodies.add(text(message));
        }
        assertThat(bodies).hasSize(2).allMatch(body -> body.contains("Dinas Kota Lain"));
        assertThat(bodies).anyMatch(body -> body.contains("8 Desember 2026 pukul 17.00 WITA"));
    }

    @Test
    void anOfficeOutsideIndonesiaIsParked() {
        Incoming elsewhere = IncomingEvents.office("Dinas Contoh", "Europe/Berlin");
        assertThatThrownBy(() -> arrives(elsewhere)).isInstanceOf(PoisonEventException.class);
    }

    /// The plain one of the two bodies.
    private static String text(MimeMessage message) throws Exception {
        Object content = message.getContent();
        while (content instanceof MimeMultipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return String.valueOf(content);
    }

    @Test
    void whatWasSentIsInTheJournalWithTheStateOnce() {
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        List<Journal.Recorded> history = journal.history(emailId());
        assertThat(history).singleElement().satisfies(recorded -> {
            assertThat(recorded.version()).isEqualTo(1);
            assertThat(recorded.type()).isEqualTo("id.sahkan.notification.notice-sent");
            assertThat(recorded.at()).isEqualTo(clock.instant());
            assertThat(recorded.payload())
                    .contains("SUBMISSION_RECEIVED", "EMAIL")
                    .doesNotContain("rina", "@");
        });
    }

    @Test
    void whoseNamingWasRevokedIsToldWhyAndThatIsJournalled() throws Exception {
        arrives(IncomingEvents.submitted(application, "u-1"));
        arrives(IncomingEvents.named(application));
        arrives(IncomingEvents.revoked(application));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .anyMatch(subject -> subject.contains("dicabut"));
        assertThat(jdbc.sql("SELECT payload ->> 'kind' FROM journal WHERE message_key = ?"
                                + " AND type = 'id.sahkan.notification.decree-notice-sent'")
                        .param(application)
                        .query(String.class)
                        .list())
                .containsExactly("NAMING_REVOKED");
    }

    @Test
    void whoHasADraftIsToldOfALongerWindowOnceWithItsReason() throws Exception {
        Incoming extended = IncomingEvents.extended(application, "u-1", UUID.randomUUID(), 4);
        arrives(extended);
        letters.runDue();
        arrives(extended);
        letters.runDue();

        MimeMessage[] received = mailServer.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("[Sahkan] Pendaftaran diperpanjang: Kerja sama media 2027");
        assertThat(text(received[0]))
                .contains("Riau Kabar", "12 Desember 2026 pukul 16.00 WIB", "Alasan: Gangguan listrik")
                .contains("https://sahkan.example/permohonan/" + application);
        assertThat(jdbc.sql("SELECT application_number FROM application WHERE application_id = ?")
                        .param(application)
                        .query(String.class)
                        .single())
                .isEmpty();
        // The words are nobody's row: they stay at the period.
        assertThat(jdbc.sql("SELECT params::text FROM notice")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(params -> params.contains("Gangguan"));

        arrives(IncomingEvents.submitted(application, "u-1"));
        assertThat(jdbc.sql("SELECT application_number FROM application WHERE application_id = ?")
                        .param(application)
                        .query(String.class)
                        .single())
                .isEqualTo("KM-2027-0001");
        arrives(IncomingEvents.extended(application, "u-1", UUID.randomUUID(), 4));
        assertThat(jdbc.sql("SELECT application_number FROM application WHERE application_id = ?")
                        .param(application)
                        .query(String.class)
                        .single())
                .isEqualTo("KM-2027-0001");
    }

    @Test
    void aPeriodThatNobodyKnowsIsNoLetter() {
        arrives(IncomingEvents.extended(application, "u-1", UUID.randomUUID(), 9));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void aNoticeThatIsHereBeforeItsApplicationWaitsForIt() {
        arrives(IncomingEvents.named(application));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("PENDING");

        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void aMailServerThatIsDownDelaysAndThenOneEmailLeaves() {
        mailServer.stop();
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(states()).containsExactly("PENDING");

        mailServer.start();
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).as("not before its time").isEmpty();
        clock.forward(Duration.ofSeconds(5));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void theBudgetEndsAndSomebodyIsTold() {
        mailServer.stop();
        arrives(IncomingEvents.submitted(application, "u-1"));
        for (int attempt = 1; attempt <= 4; attempt++) {
            letters.runDue();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(jdbc.sql("SELECT attempts FROM notice WHERE channel = 'EMAIL'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(journal.history(emailId())).singleElement().satisfies(recorded -> {
            assertThat(recorded.type()).isEqualTo("id.sahkan.notification.notice-failed");
            assertThat(recorded.payload()).contains("mail-unavailable");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT     | 550 5.1.1 User unknown             | BOUNCED |
            RCPT     | 550 no such user here              | BOUNCED |
            RCPT     | 554 5.7.1 Relay access denied      | PENDING | not-allowed
            RCPT     | 530 5.7.0 Authentication required  | PENDING | not-allowed
            RCPT     | 552 5.2.2 Over quota               | PENDING | mailbox-full
            RCPT     | 450 4.2.0 Greylisted               | PENDING | mail-unavailable
            MAIL     | 553 5.7.1 Sender address rejected  | PENDING | not-allowed
            GREETING | 554 5.7.1 Client host blocked      | PENDING | not-allowed
            DATA     | 554 5.5.0 No                       | FAILED  | letter-refused
            END      | 554 5.6.0 Content rejected         | FAILED  | letter-refused
            END      | 452 4.3.1 Insufficient storage     | PENDING | mail-unavailable
            """)
    void whatTheServerRefusesEndsByWhomItConcerns(String step, String answer, String state, @Nullable String code)
            throws Exception {
        try (var server = new RefusingMailServer()) {
            server.says(step, answer);
            mail.setPort(server.port());
            arrives(IncomingEvents.submitted(application, "u-1"));
            letters.runDue();
            assertThat(states()).containsExactly(state);
            assertThat(jdbc.sql("SELECT last_failure FROM notice WHERE channel = 'EMAIL'")
                            .query(String.class)
                            .optional())
                    .isEqualTo(Optional.ofNullable(code));
        }
    }

    @Test
    void whatTheInstallationIsToBlameForIsNeverGivenUpAndLeavesWhenItIsMended() throws Exception {
        arrives(IncomingEvents.submitted(application, "u-1"));
        try (var server = new RefusingMailServer()) {
            server.says("RCPT", "554 5.7.1 Relay access denied");
            mail.setPort(server.port());
            for (int attempt = 1; attempt <= 10; attempt++) {
                assertThat(letters.runDue()).isEqualTo(1);
                clock.forward(Duration.ofMinutes(15));
            }
        }
        assertThat(states()).containsExactly("PENDING");
        assertThat(journal.history(emailId())).isEmpty();
        assertThat(overdue(Duration.ofHours(25)))
                .as("it waits for a known reason")
                .isZero();
        jdbc.sql("UPDATE notice SET forgiven = 0").update();
        assertThat(overdue(Duration.ofHours(25))).isOne();
        jdbc.sql("UPDATE notice SET forgiven = attempts").update();
        assertThat(overdue(Duration.ofHours(27))).as("nobody tries it").isOne();
        mail.setPort(smtpPort);
        letters.runDue();
        assertThat(states()).containsExactly("SENT");
    }

    private int overdue(Duration later) {
        String sql = invariants.stream()
                .filter(invariant -> invariant.name().equals("notice-ends"))
                .findFirst()
                .orElseThrow()
                .sql();
        return jdbc.sql(sql)
                .param("now", clock.instant().plus(later).atOffset(java.time.ZoneOffset.UTC))
                .query(String.class)
                .list()
                .size();
    }

    @Test
    void aRequestThatWasAnsweredIsNotSentAnyMore() {
        mailServer.stop();
        arrives(IncomingEvents.submitted(application, "u-1"), IncomingEvents.returned(application));
        letters.runDue();
        arrives(IncomingEvents.completed(application));
        mailServer.start();
        clock.forward(Duration.ofMinutes(1));
        letters.runDue();
        assertThat(jdbc.sql("SELECT state FROM notice WHERE channel = 'EMAIL' AND kind = 'COMPLETION_REQUESTED'")
                        .query(String.class)
                        .single())
                .isEqualTo("SUPERSEDED");
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(jdbc.sql("SELECT type FROM journal WHERE message_key = ? AND type LIKE '%superseded'")
                        .param(application)
                        .query(String.class)
                        .list())
                .containsExactly("id.sahkan.notification.notice-superseded");
    }

    @Test
    void aRequestWhoseDayHasPassedIsNotSentAndStandsWithWhatTheOfficeHasToTell() {
        mailServer.stop();
        arrives(IncomingEvents.submitted(application, "u-1"), IncomingEvents.returned(application));
        letters.runDue();
        mailServer.start();
        Instant kept = clock.instant();
        clock.moveTo(Instant.parse("2026-12-08T09:00:00Z"));
        try {
            letters.runDue();
            assertThat(mailServer.getReceivedMessages()).hasSize(1);
            assertThat(jdbc.sql("SELECT last_failure FROM notice WHERE state = 'FAILED'")
                            .query(String.class)
                            .list())
                    .containsExactly("past-due");
        } finally {
            clock.moveTo(kept);
        }
    }

    @Test
    void lettersAboutApplicationsLeaveBeforeAReleaseThatIsThereLonger() {
        UUID partner = UUID.randomUUID();
        arrives(IncomingEvents.submitted(partner, "u-2"));
        jdbc.sql("UPDATE notice SET kind = 'RELEASE_PUBLISHED', created_at = created_at - interval '1 hour',"
                        + " next_attempt_at = next_attempt_at - interval '1 hour' WHERE channel = 'EMAIL'")
                .update();
        arrives(IncomingEvents.returned(partner), IncomingEvents.submitted(application, "u-1"));
        Instant now = clock.instant();
        List<LetterKind> order = new ArrayList<>();
        for (var due = notices.claim(now, now.plus(LEASE));
                due.isPresent();
                due = notices.claim(now, now.plus(LEASE))) {
            order.add(due.get().kind());
        }
        assertThat(order)
                .containsExactlyInAnyOrder(
                        LetterKind.COMPLETION_REQUESTED, LetterKind.SUBMISSION_RECEIVED, LetterKind.RELEASE_PUBLISHED)
                .last()
                .isEqualTo(LetterKind.RELEASE_PUBLISHED);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(jdbc.sql("EXPLAIN SELECT id FROM notice due WHERE state = 'PENDING' AND next_attempt_at <= now()"
                                    + " ORDER BY (due.kind IN (" + ReturnedQueries.OF_RELEASE
                                    + ")), next_attempt_at LIMIT 1")
                            .query(String.class)
                            .list())
                    .anyMatch(line -> line.contains("Index Scan using notice_due"))
                    .noneMatch(line -> line.contains("Sort"));
        });
    }

    @Test
    void aMailServerThatHangsIsLeftAfterItsTimeLimit(CapturedOutput output) throws Exception {
        try (var silent = new ServerSocket(0)) {
            mail.setPort(silent.getLocalPort());
            arrives(IncomingEvents.submitted(application, "u-1"));
            long started = System.nanoTime();
            letters.runDue();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(states()).containsExactly("PENDING");
        assertThat(output.getAll()).contains("\"code\":\"mail-unavailable\"");
    }

    @Test
    void anApplicantServiceThatHangsIsLeftAfterItsTimeLimit(CapturedOutput output) {
        applicants.hanging = true;
        arrives(IncomingEvents.submitted(application, "u-1"));
        long started = System.nanoTime();
        letters.runDue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(states()).containsExactly("PENDING");
        assertThat(output.getAll()).contains("\"code\":\"contact-unavailable\"");
    }

    @Test
    void aTokenThatIsRefusedDelaysAndIsFetchedAnew() {
        applicants.refusesTheToken = true;
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(states()).containsExactly("PENDING");
        String refused = applicants.lastRead.getFirst("Authorization");

        applicants.refusesTheToken = false;
        clock.forward(Duration.ofSeconds(5));
        letters.runDue();
        assertThat(states()).containsExactly("SENT");
        assertThat(applicants.lastRead.getFirst("Authorization")).isNotEqualTo(refused);
    }

    @Test
    void whoCannotBeReachedAtAllIsGivenUpAtOnce() {
        UUID erased = UUID.randomUUID();
        arrives(IncomingEvents.submitted(erased, "u-2"));
        letters.runDue();
        assertThat(states()).containsExactly("FAILED");
        applicants.knows(application, "Rina", "this is no address", "id");
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "BOUNCED");
    }

    @Test
    void whoReadsEnglishGetsEnglish() throws Exception {
        applicants.knows(application, "Rina", "rina@kabar.example", "en");
        arrives(IncomingEvents.submitted(application, "u-1"), IncomingEvents.returned(application));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "[Sahkan] Application KM-2027-0001 was received",
                        "[Sahkan] Application KM-2027-0001 needs to be completed");
    }

    /// Whoever chose English is answered in Indonesian where the office speaks nothing else.
    @Test
    void anOfficeThatSpeaksIndonesianAloneWritesNoEnglish() throws Exception {
        arrives(IncomingEvents.office("Dinas Contoh", "Asia/Jakarta", List.of("id")));
        applicants.knows(application, "Rina", "rina@kabar.example", "en");
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        MimeMessage letter = mailServer.getReceivedMessages()[0];
        assertThat(letter.getSubject()).doesNotContain("Application");
        assertThat(letter.getHeader("Content-Language")).containsExactly("id");
    }

    @Test
    void theAddressIsNeitherStoredNorLogged(CapturedOutput output) {
        mailServer.stop();
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        mailServer.start();
        clock.forward(Duration.ofMinutes(1));
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(output.getAll()).doesNotContain("kabar.example");
        for (String table : List.of("notice", "application", "journal")) {
            assertThat(jdbc.sql("SELECT t::text FROM " + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("kabar.example") || row.contains("Rina"));
        }
    }

    @Test
    void anAbandonedLetterIsTakenUpWhenItsLeaseEnds() {
        arrives(IncomingEvents.submitted(application, "u-1"));
        assertThat(notices.claim(clock.instant(), clock.instant().plus(LEASE))).isPresent();
        assertThat(letters.runDue()).as("held by somebody").isZero();
        clock.forward(LEASE);
        assertThat(letters.runDue()).isEqualTo(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void anAttemptThatMeetsAnUnknownFaultWaitsAndTheNextLetterLeaves(CapturedOutput output) {
        UUID broken = UUID.randomUUID();
        applicants.knows(broken, "Sari", "sari@kabar.example", "id");
        arrives(IncomingEvents.submitted(broken, "u-2"), IncomingEvents.submitted(application, "u-1"));
        jdbc.sql("UPDATE notice SET params = '{}' WHERE application_id = ? AND channel = 'EMAIL'")
                .param(broken)
                .update();
        assertThat(letters.runDue()).isEqualTo(2);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("PENDING", "SENT");
        assertThat(output.getAll()).contains("notice.attempt-failed");
        assertThat(letters.runDue()).as("not before its time").isZero();
        clock.forward(Duration.ofSeconds(5));
        assertThat(letters.runDue()).isEqualTo(1);
    }

    @Test
    void ofOneApplicationTheNextLetterWaitsForTheOneInHand() {
        UUID other = UUID.randomUUID();
        arrives(IncomingEvents.submitted(application, "u-1"));
        clock.forward(Duration.ofSeconds(1));
        arrives(IncomingEvents.returned(application), IncomingEvents.submitted(other, "u-2"));
        jdbc.sql("UPDATE notice SET created_at = created_at + interval '1 second' WHERE kind = 'COMPLETION_REQUESTED'")
                .update();
        Instant now = clock.instant();
        DueNotice first = notices.claim(now, now.plus(LEASE)).orElseThrow();
        assertThat(first.applicationId()).isEqualTo(application);
        assertThat(first.kind()).isEqualTo(LetterKind.SUBMISSION_RECEIVED);
        assertThat(notices.claim(now, now.plus(LEASE)).orElseThrow().applicationId())
                .isEqualTo(other);
        assertThat(notices.claim(now, now.plus(LEASE))).as("in hand").isEmpty();
        notices.postpone(first, now.plusSeconds(60));
        assertThat(notices.claim(now, now.plus(LEASE)).orElseThrow().kind())
                .as("one that failed delays nothing")
                .isEqualTo(LetterKind.COMPLETION_REQUESTED);
    }

    @Test
    void lettersLeaveOverAConnectionThatIsThereAndOverAnotherWhenTheServerHasEndedIt() {
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        UUID second = UUID.randomUUID();
        applicants.knows(second, "Sari", "sari@kabar.example", "id");
        arrives(IncomingEvents.submitted(second, "u-2"));
        mail.setPort(1); // nobody listens there: only a connection that was kept can carry it
        letters.runDue();
        assertThat(states()).containsExactly("SENT", "SENT");

        mail.setPort(smtpPort);
        mailServer.stop();
        mailServer.start();
        UUID third = UUID.randomUUID();
        applicants.knows(third, "Budi", "budi@kabar.example", "id");
        arrives(IncomingEvents.submitted(third, "u-3"));
        letters.runDue();
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void twoWorkersNeverHoldTheSameLetter() throws Exception {
        for (int i = 0; i < 20; i++) {
            arrives(IncomingEvents.submitted(UUID.randomUUID(), "u-" + i));
        }
        Instant now = clock.instant();
        Callable<List<UUID>> worker = () -> {
            var held = new ArrayList<UUID>();
            Optional<DueNotice> due = notices.claim(now, now.plus(LEASE));
            while (due.isPresent()) {
                held.add(due.get().id());
                due = notices.claim(now, now.plus(LEASE));
            }
            return held;
        };
        try (var workers = Executors.newFixedThreadPool(4)) {
            var held = new ArrayList<UUID>();
            for (var done : workers.invokeAll(List.of(worker, worker, worker, worker))) {
                held.addAll(done.get());
            }
            assertThat(held).hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
        }
    }
}
