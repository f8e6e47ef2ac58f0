package id.sahkan.decree.publicregister;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.decree.FakeApplicantService;
import id.sahkan.decree.Surroundings;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.testing.ServiceOnPostgres;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// How the register answers when it is as large as all offices of the country together: what its questions cost, and
/// how many prepared pages come out in a second. `-Dsahkan.register.rows=100000`.
@ServiceOnPostgres(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnabledIfSystemProperty(named = "sahkan.register.rows", matches = "\\d+")
class RegisterAtScaleTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final int ON_A_DECREE = 500;

    @TempDir
    static Path folder;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now());
        Surroundings.of(registry, folder, APPLICANTS);
    }

    @Test
    void questionsAndPagesOfALargeRegister() throws Exception {
        seed(Integer.getInteger("sahkan.register.rows"));
        for (String asked : List.of(
                "/api/public/partners/page",
                "/api/public/partners/page?page=199",
                "/api/public/partners/page?q=kabar+77",
                "/api/public/partners/page?q=k",
                "/api/public/partners/page?q=tidak+ada",
                "/api/public/partners/page?q=wartawan+4242",
                "/api/public/partners/page?status=REVOKED",
                "/api/public/partners/page?status=EXPIRED",
                "/api/public/partners/page?type=TV&tier=3",
                "/api/public/partners?q=lama+" + 5,
                "/api/public/partners/0000-AAAA-0001-7/page",
                "/api/public/check?q=0000-AAAA-0001",
                "/api/public/changes.atom",
                "/api/public/changes.atom?page=199")) {
            try (Connection line = new Connection(port)) {
                long begin = System.nanoTime();
                int bytes = line.get(asked);
                System.out.printf("first %-55s %5d ms %7d bytes%n", asked, millis(begin), bytes);
            }
        }
        plan("", PartnerStanding.IN_FORCE);
        plan("kabar 77", PartnerStanding.IN_FORCE);
        plan("k", PartnerStanding.IN_FORCE);
        plan("", PartnerStanding.REVOKED);
        plan("", PartnerStanding.EXPIRED);
        for (int times = 0; times < 4; times++) {
            measure("/api/public/partners/page", 1);
        }
        measure("/api/public/partners/page?q=kabar+77", 1);
        measure("/api/public/partners/page", 4);
    }

    private void plan(String q, PartnerStanding standing) {
        PartnerSearch search = PartnerSearch.of(
                q, null, null, null, standing, null, null, null, LocalDate.now(ZoneId.of("Asia/Jakarta")));
        String folded = search.folded();
        List<String> plan = jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT e.outlet_name "
                        + PartnerRegister.where(search)
                        + PartnerRegister.ORDER + " LIMIT 50")
                .param("on", search.on())
                .param("part", folded == null ? "%" : "%" + folded + "%")
                .query(String.class)
                .list();
        System.out.println("plan of '" + q + "' " + standing);
        plan.forEach(line -> System.out.println("  " + line));
    }

    /// Five seconds over connections that stay open; the clients are counted in as well.
    private void measure(String asked, int connections) throws Exception {
        var cpu = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var pages = new LongAdder();
        long cpuBefore = cpu.getProcessCpuTime();
        long begin = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() - begin < Duration.ofSeconds(5).toNanos()) {
                    ask(asked, pages);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuSeconds = (cpu.getProcessCpuTime() - cpuBefore) / 1e9;
        System.out.printf(
                "%s, %d connections: %.0f pages/s, %.0f pages per second of processor (service and client)%n",
                asked, connections, pages.sum() / seconds, pages.sum() / cpuSeconds);
        assertThat(pages.sum()).isPositive();
    }

    /// As many as the server answers on one line.
    private void ask(String asked, LongAdder pages) {
        try (Connection line = new Connection(port)) {
            for (int times = 0; times < 90; times++) {
                line.get(asked);
                pages.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millis(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private void seed(int rows) {
        int decrees = rows / ON_A_DECREE;
        jdbc.sql("""
                INSERT INTO decree (id, version, phase, phase_since, period_id, title, budget_year, announcement_number,
                    announcement_date, minutes_number, minutes_date, valid_until, drafter_id, drafter_name, drafted_at,
                    changed_by, changed_at, number, number_keeper, number_year, number_sequence, decreed_on, public_code, signer_id,
                    signer_name, signatory_name, signatory_title, pdf_sha256, issued_at)
                SELECT gen_random_uuid(), 3, 'ISSUED', now() - n * interval '1 hour', gen_random_uuid(), 'Penetapan', 2027, 'P/1',
                    '2026-01-01', 'BA/1', '2026-01-01', current_date + 300 - (n % 10) * 60, 'o', 'O', now() - n * interval '1 hour',
                    'o', now(), '000.4.3/' || n || '/UJI', 'first', 2026, n, current_date - 100,
                    '0000-AAAA-' || lpad(n::text, 4, '0'), 's', 'S', 'Kepala', 'Kepala', 'sha' || n, now()
                FROM generate_series(1, ?) n
                """).param(decrees).update();
        jdbc.sql("""
                INSERT INTO decree_entry (decree_id, annex_number, application_id, application_number, outlet_id,
                    outlet_name, company_name, outlet_type, responsible_editor, reporter, tier, reviewer_id, effect,
                    reason, standing, partner_key)
                SELECT d.id, m, gen_random_uuid(), 'P', gen_random_uuid(),
                    CASE WHEN m % 9 = 0 THEN 'Lama ' ELSE 'Kabar ' END || (d.number_sequence * 1000 + m) || ' ' || md5(d.id || '/' || m),
                    'PT Media ' || md5(m || 'x' || d.number_sequence), (ARRAY['ONLINE','PRINT','TV','RADIO'])[1 + m % 4],
                    'Penanggung ' || m, 'Wartawan ' || (d.number_sequence * 1000 + m), 1 + m % 3, 'r',
                    CASE WHEN m % 50 = 0 THEN 'REVOKED' ELSE 'NAMED' END,
                    CASE WHEN m % 50 = 0 THEN 'CEASED' END, m % 50 <> 0, d.public_code || '-' || m
                FROM decree d CROSS JOIN generate_series(1, ?) m
                """).param(ON_A_DECREE).update();
        jdbc.sql("ANALYZE decree_entry").update();
        jdbc.sql("ANALYZE decree").update();
    }

    /// One line that stays open, and no more of HTTP than it needs: the client must not cost more than what it
    /// measures.
    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            out = socket.getOutputStream();
        }

        int get(String path) throws IOException {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            if (!status.contains(" 200") || length < 0) {
                throw new IOException(status + " of " + URLEncoder.encode(path, StandardCharsets.UTF_8));
            }
            in.skipNBytes(length);
            return length;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
