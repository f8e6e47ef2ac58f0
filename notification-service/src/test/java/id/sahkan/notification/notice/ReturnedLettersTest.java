package id.sahkan.notification.notice;

import static id.sahkan.notification.bounce.MailboxStand.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import id.sahkan.background.DueWork;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.Pipeline;
import id.sahkan.notification.FakeApplicants;
import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.bounce.MailboxStand;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/// A letter that the mail server took and that came back: with a real SMTP server before it and a real IMAP server
/// behind.
@ServiceTest
@Import(MailboxStand.class)
@TestPropertySource(properties = {"SAHKAN_BOUNCE_ADDRESS=" + MailboxStand.ADDRESS, "sahkan.mail.bounces.unmatched=10"})
@ExtendWith(OutputCaptureExtension.class)
class ReturnedLettersTest {

    @Autowired
    NoticeInbox inbox;

    @Autowired
    DueWork<?> letters;

    @Autowired
    MailboxStand mailbox;

    @Autowired
    Journal journal;

    @Autowired
    Pipeline pipeline;

    @Autowired
    MeterRegistry meters;

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
    MockMvc http;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void fresh() throws Exception {
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("DELETE FROM delivery_report").update();
        applicants.knows(application, "Rina", "rina@kabar.example", "id");
        mailbox.empty();
        mailServer.start();
        mailServer.reset();
    }

    @AfterEach
    void restore() {
        mailServer.stop();
    }

    private void arrives(Incoming... incoming) {
        transaction.executeWithoutResult(_ -> Arrays.stream(incoming).forEach(inbox::handle));
    }

    private UUID emailId() {
        return jdbc.sql("SELECT id FROM notice WHERE channel = 'EMAIL'")
                .query(UUID.class)
                .single();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM notice WHERE channel = 'EMAIL'")
                .query(String.class)
                .single();
    }

    private List<String> history() {
        return journal.history(emailId()).stream()
                .map(recorded -> recorded.version() + " " + recorded.type().replace("id.sahkan.notification.", ""))
                .toList();
    }

    private double counted(String outcome) {
        return meters.get("sahkan.delivery.reports")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private UUID sent() {
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(state()).isEqualTo("SENT");
        return emailId();
    }

    private void bounces(UUID notice) throws Exception {
        mailbox.arrives(report(MailboxStand.addressOf(notice), "failed", "5.1.1", ""));
        mailbox.visit();
    }

    @Test
    void theEnvelopeSaysWhichLetterItIsAndTheLetterWhoItIsFrom() throws Exception {
        UUID notice = sent();
        var letter = mailServer.getReceivedMessages()[0];
        assertThat(letter.getHeader("Return-Path")).containsExactly("<" + MailboxStand.addressOf(notice) + ">");
        assertThat(letter.getFrom()[0]).hasToString("sahkan@sahkan.example");
        assertThat(letter.getMessageID()).isEqualTo("<notice-" + notice + "@sahkan.example>");
    }

    @Test
    void twoSecondsLaterItIsBackAndNoWordOfItsReportIsKept(CapturedOutput output) throws Exception {
        double before = counted("failed");
        UUID notice = sent();
        clock.forward(Duration.ofSeconds(2));
        bounces(notice);
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(history()).containsExactly("1 notice-sent", "2 notice-bounced");
        assertThat(journal.history(notice).getLast().payload())
                .contains("SUBMISSION_RECEIVED", "5.1.1")
                .doesNotContain("kabar.example", "want you");
        assertThat(jdbc.sql(
                                "SELECT notice::text || coalesce((SELECT string_agg(r::text, ' ') FROM delivery_report r), '') "
                                        + "FROM notice WHERE channel = 'EMAIL'")
                        .query(String.class)
                        .single())
                .doesNotContain("kabar.example", "want you", "unknown");
        assertThat(output.getAll()).doesNotContain("rina@kabar.example");
        assertThat(counted("failed")).isEqualTo(before + 1);
        assertThat(mailbox.unseen()).isZero();
        assertThat(mailbox.left()).isZero();
    }

    @Test
    void daysLaterAndTwiceItIsBackOnce() throws Exception {
        UUID notice = sent();
        clock.forward(Duration.ofDays(4));
        bounces(notice);
        bounces(notice);
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(history()).containsExactly("1 notice-sent", "2 notice-bounced");
        assertThat(jdbc.sql("SELECT bounced_at FROM notice WHERE channel = 'EMAIL'")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(clock.instant());
    }

    @Test
    void aReportThatIsQuickerThanOurOwnWordIsKeptAndTheLetterIsNotSentAgain() throws Exception {
        arrives(IncomingEvents.submitted(application, "u-1"));
        bounces(emailId());
        assertThat(state()).isEqualTo("BOUNCED");
        letters.runDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(history()).containsExactly("1 notice-bounced");
    }

    @Test
    void anAddressThatIsRefusedAtOnceIsTheOfficesTaskAsWell() throws Exception {
        applicants.knows(application, "Rina", "bukan alamat", "id");
        arrives(IncomingEvents.submitted(application, "u-1"));
        letters.runDue();
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(history()).containsExactly("1 notice-bounced");
        as("reviewer~r-1", "/api/notices/returned")
                .andExpect(jsonPath("$.items[0].status").value("5.1.3"));
    }

    @Test
    void aLetterThatWasGivenUpStandsThereIsSentOnceMoreAndNotWithoutEnd() throws Exception {
        mailServer.stop();
        arrives(IncomingEvents.submitted(application, "u-1"));
        for (int round = 1; round <= NoticeDecider.MOST_REQUEUED + 1; round++) {
            for (int attempt = 1; attempt <= 3; attempt++) {
                letters.runDue();
                clock.forward(Duration.ofMinutes(1));
            }
            assertThat(state()).isEqualTo("FAILED");
            as("reviewer~r-1", "/api/notices/returned")
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].failure").value("mail-unavailable"))
                    .andExpect(jsonPath("$.items[0].status").isEmpty());
            if (round <= NoticeDecider.MOST_REQUEUED) {
                again("reviewer~r-1", emailId())
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.state").value("PENDING"))
                        .andExpect(jsonPath("$.requeued").value(round));
            }
        }
        again("reviewer~r-1", emailId())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("sent-often-enough"));
        again("kota-lain/reviewer~r-2", emailId()).andExpect(status().isNotFound());
        again("auditor~x-1", emailId()).andExpect(status().isForbidden());
        assertThat(state()).isEqualTo("FAILED");
        LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
        jdbc.sql("UPDATE notice SET created_at = ?")
                .param(clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        reached("reviewer~r-1", emailId(), body(today))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REACHED"))
                .andExpect(jsonPath("$.failure").value("mail-unavailable"));
        assertThat(history()).endsWith("12 applicant-reached");
    }

    @Test
    @Repeats("POST /api/notices/returned/{letterId}/sending")
    void whatIsSentOnceMoreAndTakenIsToldAsSuch() throws Exception {
        UUID notice = sent();
        bounces(notice);
        again("administrator~a-1", notice).andExpect(status().isOk());
        again("administrator~a-1", notice).andExpect(status().isOk());
        letters.runDue();
        assertThat(state()).isEqualTo("SENT");
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(history())
                .containsExactly("1 notice-sent", "2 notice-bounced", "3 notice-requeued", "4 notice-sent-after-all");
        assertThat(journal.history(notice).get(2).actor()).isEqualTo("a-1");
        again("administrator~a-1", notice)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SENT"));
        as("reviewer~r-1", "/api/notices/returned")
                .andExpect(jsonPath("$.total").value(0));
    }

    private ResultActions again(String caller, UUID notice) throws Exception {
        return http.perform(
                post("/api/notices/returned/{id}/sending", notice).header("Authorization", "Bearer " + caller));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "BAD"})
    void whatTheServerDoesNotHandOutIsLeftAndTheNextOneIsRead(String answer) throws Exception {
        UUID notice = sent();
        double unreadable = counted("unreadable");
        mailbox.arrives("Subject: rusak\n\nx\n");
        mailbox.arrives(report(MailboxStand.addressOf(notice), "failed", "5.1.1", ""));
        mailbox.visitThatMayNotFetch(1, answer);
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(counted("unreadable")).isEqualTo(unreadable + 1);
        assertThat(mailbox.unseen()).isZero();
        assertThat(mailbox.left()).isOne();
    }

    @Test
    void whoDiesBetweenReadingAndSayingSoReadsItAgainAndNothingIsDoneTwice() throws Exception {
        UUID notice = sent();
        mailbox.arrives(report(MailboxStand.addressOf(notice), "failed", "5.1.1", ""));
        mailbox.visitAndDie();
        assertThat(mailbox.unseen()).isOne();
        mailbox.visit();
        assertThat(mailbox.unseen()).isZero();
        assertThat(history()).containsExactly("1 notice-sent", "2 notice-bounced");
    }

    @Test
    void whatIsAboutAnUnknownNoticeWaitsUntilItIsKnown() throws Exception {
        UUID notice = sent();
        var before = counted("unknown_notice");
        // a restore took the notice back, and the event comes again
        jdbc.sql("DELETE FROM notice").update();
        bounces(notice);
        assertThat(counted("unknown_notice")).isEqualTo(before + 1);
        Incoming again = IncomingEvents.submitted(application, "u-1");
        arrives(again);
        jdbc.sql("UPDATE delivery_report SET notice_id = ?").param(emailId()).update();
        mailbox.visit();
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(jdbc.sql("SELECT count(*) FROM delivery_report WHERE matched_at IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void inventedIdsDoNotFillTheTable() throws Exception {
        for (int forged = 0; forged < 14; forged++) {
            mailbox.arrives(report(MailboxStand.addressOf(UUID.randomUUID()), "failed", "5.1.1", ""));
            clock.forward(Duration.ofSeconds(1));
        }
        mailbox.visit();
        assertThat(jdbc.sql("SELECT count(*) FROM delivery_report")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void theMessageIdOfWhatCameBackSaysItToo() throws Exception {
        UUID notice = sent();
        mailbox.arrives(report(
                "postmaster@sahkan.example",
                "failed",
                "5.2.2 (mailbox full)",
                "Message-ID: <notice-" + notice + "@sahkan.example>\n"));
        mailbox.visit();
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(journal.history(notice).getLast().payload()).contains("\"5.2.2\"");
    }

    @ParameterizedTest
    @CsvSource({
        "delayed,4.4.1,delayed",
        "delivered,2.0.0,delivered",
        "relayed,2.0.0,passed_on",
        "expanded,2.0.0,passed_on"
    })
    void whatIsNoFailureChangesNoState(String action, String status, String outcome) throws Exception {
        double before = counted(outcome);
        UUID notice = sent();
        mailbox.arrives(report(MailboxStand.addressOf(notice), action, status, ""));
        mailbox.visit();
        assertThat(state()).isEqualTo("SENT");
        assertThat(counted(outcome)).isEqualTo(before + 1);
        // a mailbox may be full all the same
        bounces(notice);
        assertThat(state()).isEqualTo("BOUNCED");
    }

    @Test
    void whatIsNoReportIsLeftForAPerson() throws Exception {
        UUID notice = sent();
        String to = MailboxStand.addressOf(notice);
        double answers = counted("no_report");
        double unreadable = counted("unreadable");
        double forged = counted("no_notice");
        double large = counted("too_large");
        mailbox.arrives("""
                From: rina@kabar.example
                To: %s
                Auto-Submitted: auto-replied
                Subject: Cuti

                Saya sedang cuti. Action: failed
                """.formatted(to));
        mailbox.arrives(report("postmaster@sahkan.example", "failed", "5.1.1", ""));
        mailbox.arrives("""
                To: %s
                Content-Type: multipart/report; report-type=delivery-status; boundary="BOUND"

                --BOUND
                Content-Type: message/delivery-status
                Content-Transfer-Encoding: base64

                !!!! no base64 at all
                """.formatted(to));
        mailbox.arrives("""
                To: %s
                Content-Type: multipart/report; boundary=

                \0\1\2
                """.formatted(to));
        mailbox.arrives("""
                To: %s
                Content-Type: multipart/report; report-type=disposition-notification; boundary="B"

                --B--
                """.formatted(to));
        mailbox.arrives(report(to, "failed", "5.1.1", "X: 1\n") + "x".repeat(8 * 1024 * 1024));
        mailbox.visit();
        assertThat(state()).isEqualTo("SENT");
        assertThat(mailbox.unseen()).isZero();
        assertThat(mailbox.left()).isEqualTo(6);
        assertThat(counted("no_report")).isEqualTo(answers + 2);
        assertThat(counted("no_notice")).isEqualTo(forged + 1);
        assertThat(counted("unreadable")).isEqualTo(unreadable + 2);
        assertThat(counted("too_large")).isEqualTo(large + 1);
    }

    @Test
    void aMailboxThatHangsIsLeftAndLettersGoOn() throws Exception {
        try (var silent = new ServerSocket(0)) {
            Thread visit = Thread.ofVirtual().start(() -> mailbox.visit(silent.getLocalPort()));
            sent();
            assertThat(visit.join(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(meters.get("sahkan.mailbox.visits")
                        .tag("outcome", "away")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void aReleaseThatCameBackIsKnownAndGivesNobodyATask() throws Exception {
        UUID notice = sent();
        jdbc.sql("UPDATE notice SET kind = 'RELEASE_PUBLISHED'").update();
        bounces(notice);
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(history()).containsExactly("1 notice-sent", "2 release-notice-bounced");
        as("reviewer~r-1", "/api/notices/returned")
                .andExpect(jsonPath("$.total").value(0));
        as("applicant~u-1", "/api/notices").andExpect(jsonPath("$.returned").value(0));
        reached("reviewer~r-1", notice, "{\"on\":\"2026-12-01\",\"how\":\"PHONE\",\"note\":\"Ditelepon\"}")
                .andExpect(status().isNotFound());
        assertThat(state()).isEqualTo("BOUNCED");
        assertThat(jdbc.sql(pipeline.sql())
                        .query((row, _) -> row.getString("stage"))
                        .list())
                .contains("SUPERSEDED")
                .doesNotContain("BOUNCED");
    }

    private ResultActions as(String caller, String path) throws Exception {
        return http.perform(get(path).header("Authorization", "Bearer " + caller));
    }

    private ResultActions reached(String caller, UUID notice, String body) throws Exception {
        return http.perform(post("/api/notices/returned/{id}/reach", notice)
                .header("Authorization", "Bearer " + caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String body(LocalDate on) {
        return """
                {"on":"%s","how":"PHONE","note":"Ditelepon, alamat diperbaiki"}
                """.formatted(on);
    }

    @Test
    @Repeats("POST /api/notices/returned/{letterId}/reach")
    void theApplicantAndTheOfficeSeeItAndItIsWorkedOnce() throws Exception {
        UUID notice = sent();
        as("applicant~u-1", "/api/notices").andExpect(jsonPath("$.returned").value(0));
        bounces(notice);
        as("applicant~u-1", "/api/notices")
                .andExpect(jsonPath("$.returned").value(1))
                .andExpect(jsonPath("$.items[0].emailState").value("BOUNCED"));
        as("applicant~u-2", "/api/notices").andExpect(jsonPath("$.returned").value(0));
        as("reviewer~r-1", "/api/notices/returned")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].status").value("5.1.1"))
                .andExpect(jsonPath("$.items[0].reach").isEmpty());
        as("kota-lain/reviewer~r-2", "/api/notices/returned")
                .andExpect(jsonPath("$.total").value(0));
        as("operator~o-1", "/api/notices/deliveries?state=BOUNCED")
                .andExpect(jsonPath("$.total").value(1));

        LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
        reached("kota-lain/reviewer~r-2", notice, body(today)).andExpect(status().isNotFound());
        reached("reviewer~r-1", notice, body(today.plusDays(1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("date-in-future"));
        reached("reviewer~r-1", notice, "{}").andExpect(status().isUnprocessableContent());
        assertThat(state()).isEqualTo("BOUNCED");

        jdbc.sql("UPDATE notice SET created_at = ?")
                .param(clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        reached("reviewer~r-1", notice, body(today))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reach.how").value("PHONE"))
                .andExpect(jsonPath("$.reach.on").value(today.toString()));
        reached("administrator~a-1", notice, body(today)).andExpect(status().isOk());
        assertThat(history()).containsExactly("1 notice-sent", "2 notice-bounced", "3 applicant-reached");
        Journal.Recorded last = journal.history(notice).getLast();
        assertThat(last.actor()).isEqualTo("r-1");
        assertThat(last.payload()).contains("PHONE", today.toString()).doesNotContain("Ditelepon");
        as("applicant~u-1", "/api/notices").andExpect(jsonPath("$.returned").value(0));
        as("reviewer~r-1", "/api/notices/returned")
                .andExpect(jsonPath("$.total").value(0));
        as("auditor~x-1", "/api/notices/returned?reached=true")
                .andExpect(jsonPath("$.items[0].reach.note").value("Ditelepon, alamat diperbaiki"));
    }
}
