package id.sahkan.monitoring;

import static id.sahkan.monitoring.Dashboard.Panel.lines;
import static id.sahkan.monitoring.Dashboard.Panel.number;
import static id.sahkan.monitoring.Dashboard.Panel.table;

import id.sahkan.monitoring.Dashboard.Query;
import java.util.List;

/// The five pages that an office looks at. What counts failures says 0 when there was none, so that an empty panel
/// means that something is not measured.
final class Dashboards {

    static final List<Dashboard> ALL = List.of(pipeline(), spine(), services(), deadlineDay(), notices());

    private Dashboards() {}

    private static Query query(String expr, String legend) {
        return new Query(expr, legend);
    }

    /// The time within which the given part of all steps of a kind ended.
    private static Query within(String part, String steps, String legend) {
        return query(
                "histogram_quantile(%s, sum by (le, step) (rate(sahkan_step_seconds_bucket{step=~\"%s\"}[$__rate_interval])))"
                        .formatted(part, steps),
                legend);
    }

    private static Query events(String ending, String legend) {
        return query(
                "sum(increase(sahkan_events_total{type=~\".*\\\\.(%s)\"}[$__range])) or vector(0)".formatted(ending),
                legend);
    }

    private static Dashboard pipeline() {
        return new Dashboard(
                "sahkan-pipeline",
                "Sahkan: alur permohonan",
                "Where the applications are, and for how long.",
                List.of(
                        lines(
                                "Permohonan per tahap",
                                "Applications by state.",
                                "short",
                                query(
                                        "max by (stage) (sahkan_pipeline_items{service=\"applicant-service\"})",
                                        "{{stage}}")),
                        lines(
                                "Berkas verifikasi per tahap",
                                "Cases by state.",
                                "short",
                                query(
                                        "max by (stage) (sahkan_pipeline_items{service=\"verification-service\"})",
                                        "{{stage}}")),
                        lines(
                                        "Berkas tertua yang menunggu verifikator",
                                        "How long the oldest case has been in a state in which the office must act; red from five working days.",
                                        "s",
                                        query(
                                                "max by (stage) (sahkan_pipeline_oldest_age_seconds{service=\"verification-service\", stage=~\"RECEIVED|QUEUED|UNDER_REVIEW\"})",
                                                "{{stage}}"))
                                .redFrom(604_800, "decision-late.md"),
                        lines(
                                "Sisa kalender hari libur",
                                "Days until the calendar of holidays ends: a new year is due sixty days before.",
                                "d",
                                query("min(sahkan_calendar_remaining_days{service=\"verification-service\"})", "hari")),
                        lines(
                                "SK per tahap",
                                "Decrees by state.",
                                "short",
                                query(
                                        "max by (stage) (sahkan_pipeline_items{service=\"decree-service\"})",
                                        "{{stage}}")),
                        lines(
                                "SK terbit yang tidak lagi sah",
                                "Issued decrees that did not pass the daily check: file or signature. Anything but 0 is a ticket.",
                                "short",
                                query("max(sahkan_decrees_not_valid{service=\"decree-service\"})", "SK")),
                        lines(
                                "Log daftar publik",
                                "How long the oldest issued decree waits for the register's log, and how long ago its slowest witness has signed it.",
                                "s",
                                query("max(sahkan_register_log_behind_seconds{service=\"decree-service\"})", "log"),
                                query("min(sahkan_register_log_unseen_seconds{service=\"decree-service\"})", "saksi")),
                        lines(
                                "Lama sampai keputusan",
                                "From submission to recommendation, refusal or return: median and slowest tenth.",
                                "s",
                                within("0.5", "decision", "median"),
                                within("0.9", "decision", "90%")),
                        lines(
                                "Lama dari rekomendasi sampai SK",
                                "From recommendation to being named in a decree: median and slowest tenth.",
                                "s",
                                within("0.5", "decree", "median"),
                                within("0.9", "decree", "90%")),
                        lines(
                                        "Lama dari pengajuan sampai antrean",
                                        "From submission to an opened case: median and slowest hundredth; red from the promised five seconds.",
                                        "s",
                                        within("0.5", "queue", "median"),
                                        within("0.99", "queue", "99%"))
                                .redFrom(5, "events-not-arriving.md"),
                        table(
                                "Peristiwa dalam rentang ini",
                                "Events written to the journals in the chosen time, by type.",
                                "short",
                                query("sum by (type) (increase(sahkan_events_total[$__range]))", "{{type}}"))));
    }

    private static Dashboard spine() {
        return new Dashboard(
                "sahkan-spine",
                "Sahkan: jalan peristiwa",
                "Whether events leave, arrive and are applied.",
                List.of(
                        lines(
                                        "Peristiwa tertua yang belum terkirim",
                                        "Age of the oldest event in the outbox.",
                                        "s",
                                        query(
                                                "max by (service) (sahkan_outbox_oldest_age_seconds{service=~\"$service\"})",
                                                "{{service}}"))
                                .redFrom(60, "events-not-leaving.md"),
                        lines(
                                "Peristiwa yang belum terkirim",
                                "Events in the outbox.",
                                "short",
                                query("max by (service) (sahkan_outbox_depth{service=~\"$service\"})", "{{service}}")),
                        lines(
                                "Pengirim yang memimpin",
                                "Instances that hold the lead of the relay: one for each service.",
                                "short",
                                query("sum by (service) (sahkan_relay_leading{service=~\"$service\"})", "{{service}}")),
                        lines(
                                        "Kegagalan pengiriman",
                                        "How often the relay started over.",
                                        "short",
                                        query(
                                                "sum by (service) (increase(sahkan_relay_failures_total{service=~\"$service\"}[$__rate_interval]))",
                                                "{{service}}"))
                                .redFrom(5, "events-not-leaving.md"),
                        lines(
                                "Terkirim dan diterapkan per detik",
                                "Events sent and applied.",
                                "ops",
                                query(
                                        "sum by (service) (rate(sahkan_relay_sent_total{service=~\"$service\"}[$__rate_interval]))",
                                        "{{service}} terkirim"),
                                query(
                                        "sum by (service) (rate(sahkan_inbox_applied_total{service=~\"$service\"}[$__rate_interval]))",
                                        "{{service}} diterapkan")),
                        lines(
                                        "Ketertinggalan pembaca",
                                        "Age of the oldest event of the batch in hand.",
                                        "s",
                                        query(
                                                "max by (service) (sahkan_inbox_lag_seconds{service=~\"$service\"})",
                                                "{{service}}"))
                                .redFrom(120, "events-not-arriving.md"),
                        lines(
                                        "Ditahan: tidak dapat diterapkan",
                                        "Records that wait for an operator, and records that wait for one before them.",
                                        "short",
                                        query(
                                                "max by (service) (sahkan_parked_events{service=~\"$service\"})",
                                                "{{service}} parked"),
                                        query(
                                                "max by (service) (sahkan_held_events{service=~\"$service\"})",
                                                "{{service}} held"))
                                .redFrom(1, "events-parked.md"),
                        lines(
                                "Datang dua kali",
                                "Duplicates that the inbox dropped: normal after a restart or a republication.",
                                "short",
                                query(
                                        "sum by (service) (increase(sahkan_inbox_duplicates_total{service=~\"$service\"}[$__rate_interval]))",
                                        "{{service}}")),
                        table(
                                        "Selisih pencocokan",
                                        "Differences that the latest reconciliation found.",
                                        "short",
                                        query(
                                                "max by (service, invariant) (sahkan_reconciliation_differences)",
                                                "{{service}} {{invariant}}"))
                                .redFrom(1, "reconciliation.md"),
                        lines(
                                        "Umur pencocokan terakhir",
                                        "Since the latest complete reconciliation.",
                                        "s",
                                        query(
                                                "max by (service) (sahkan_reconciliation_age_seconds{service=~\"$service\"})",
                                                "{{service}}"))
                                .redFrom(7200, "reconciliation.md")));
    }

    private static Dashboard services() {
        return new Dashboard(
                "sahkan-services",
                "Sahkan: layanan",
                "Requests, errors, durations and what the machines have left.",
                List.of(
                        new Dashboard.Panel(
                                "Layanan yang menjawab",
                                "1 for each service that Prometheus reaches.",
                                Dashboard.Look.NUMBER,
                                "short",
                                Double.NaN,
                                "service-down.md",
                                List.of(query("max by (service) (up{job=\"sahkan\"})", "{{service}}"))),
                        lines(
                                "Permintaan per detik",
                                "Requests answered.",
                                "reqps",
                                query(
                                        "sum by (service) (rate(http_server_requests_seconds_count{service=~\"$service\"}[$__rate_interval]))",
                                        "{{service}}")),
                        lines(
                                        "Kesalahan di pihak kita",
                                        "Part of the answers that are 5xx.",
                                        "percentunit",
                                        query(
                                                "sum by (service) (rate(http_server_requests_seconds_count{service=~\"$service\", outcome=\"SERVER_ERROR\"}[$__rate_interval])) / on (service) sum by (service) (rate(http_server_requests_seconds_count{service=~\"$service\"}[$__rate_interval])) or 0 * sum by (service) (rate(http_server_requests_seconds_count{service=~\"$service\"}[$__rate_interval]))",
                                                "{{service}}"))
                                .redFrom(0.05, "service-down.md"),
                        lines(
                                "Lama jawaban (95%)",
                                "Duration within which 95 of 100 requests are answered.",
                                "s",
                                query(
                                        "histogram_quantile(0.95, sum by (le, service) (rate(http_server_requests_seconds_bucket{service=~\"$service\"}[$__rate_interval])))",
                                        "{{service}}")),
                        lines(
                                        "Menunggu koneksi basis data",
                                        "Threads that wait for a connection; after five seconds their request fails.",
                                        "short",
                                        query(
                                                "sum by (service) (hikaricp_connections_pending{service=~\"$service\"})",
                                                "{{service}}"))
                                .redFrom(1, "database.md"),
                        lines(
                                "Koneksi basis data yang dipakai",
                                "Connections in use, and the most there may be.",
                                "short",
                                query(
                                        "sum by (service) (hikaricp_connections_active{service=~\"$service\"})",
                                        "{{service}}"),
                                query(
                                        "sum by (service) (hikaricp_connections_max{service=~\"$service\"})",
                                        "{{service}} maks.")),
                        lines(
                                "Memori yang dipakai",
                                "Heap in use as a part of what it may grow to.",
                                "percentunit",
                                query(
                                        "sum by (service, instance) (jvm_memory_used_bytes{service=~\"$service\", area=\"heap\"}) / sum by (service, instance) (jvm_memory_max_bytes{service=~\"$service\", area=\"heap\"} > 0)",
                                        "{{service}} {{instance}}")),
                        lines(
                                "Prosesor",
                                "CPU that the process uses, of the whole machine.",
                                "percentunit",
                                query(
                                        "max by (service, instance) (process_cpu_usage{service=~\"$service\"})",
                                        "{{service}} {{instance}}"))));
    }

    private static Dashboard deadlineDay() {
        return new Dashboard(
                "sahkan-deadline-day",
                "Sahkan: hari penutupan",
                "For the last hours of an application window: can everybody submit, and does it go on?",
                List.of(
                        lines(
                                "Pengajuan per menit",
                                "Submissions by outcome; late and early are answers, failed is our fault.",
                                "short",
                                query(
                                        "60 * sum by (outcome) (rate(sahkan_submissions_total[$__rate_interval]))",
                                        "{{outcome}}")),
                        number(
                                        "Pengajuan yang gagal",
                                        "Submissions that failed on our side in the chosen time; the promise is one in a thousand.",
                                        "short",
                                        query(
                                                "sum(increase(sahkan_submissions_total{outcome=\"failed\"}[$__range])) or vector(0)",
                                                "gagal"))
                                .redFrom(1, "submissions.md"),
                        number(
                                "Masih konsep",
                                "Drafts that are not submitted yet: how much may still come.",
                                "short",
                                query(
                                        "max(sahkan_pipeline_items{service=\"applicant-service\", stage=\"DRAFT\"}) or vector(0)",
                                        "konsep")),
                        number(
                                "Sudah diajukan",
                                "Submissions in the chosen time.",
                                "short",
                                events("application-submitted", "diajukan")),
                        lines(
                                        "Lama dari pengajuan sampai antrean",
                                        "Median and slowest hundredth; red from the promised five seconds.",
                                        "s",
                                        within("0.5", "queue", "median"),
                                        within("0.99", "queue", "99%"))
                                .redFrom(5, "events-not-arriving.md"),
                        lines(
                                "Lama jawaban di pintu depan (95%)",
                                "Duration at the gateway.",
                                "s",
                                query(
                                        "histogram_quantile(0.95, sum by (le) (rate(http_server_requests_seconds_bucket{service=\"gateway\"}[$__rate_interval])))",
                                        "95%")),
                        lines(
                                        "Menunggu koneksi basis data",
                                        "At the applicant service.",
                                        "short",
                                        query(
                                                "sum(hikaricp_connections_pending{service=\"applicant-service\"})",
                                                "menunggu"))
                                .redFrom(1, "database.md"),
                        lines(
                                        "Anggaran kesalahan: seberapa cepat terpakai",
                                        "Times the rate at which the budget lasts for a month; a page comes from 14.4. Empty while nobody submits.",
                                        "short",
                                        query(
                                                "sahkan:slo_errors:ratio_rate1h / on (slo) sahkan:slo_budget:ratio",
                                                "{{slo}}"))
                                .redFrom(14.4, "submissions.md")));
    }

    private static Dashboard notices() {
        return new Dashboard(
                "sahkan-notices",
                "Sahkan: pemberitahuan",
                "Whether people are told.",
                List.of(
                        lines(
                                "Pemberitahuan per tahap",
                                "Notices by state.",
                                "short",
                                query(
                                        "max by (stage) (sahkan_pipeline_items{service=\"notification-service\"})",
                                        "{{stage}}")),
                        lines(
                                        "Pemberitahuan tertua yang menunggu",
                                        "How long the oldest notice that is not handed over has waited.",
                                        "s",
                                        query(
                                                "max(sahkan_pipeline_oldest_age_seconds{service=\"notification-service\", stage=\"PENDING\"}) or vector(0)",
                                                "tertua"))
                                .redFrom(900, "notices.md"),
                        lines(
                                "Diserahkan per menit",
                                "Attempts by channel and outcome.",
                                "short",
                                query(
                                        "60 * sum by (channel, outcome) (rate(sahkan_notices_total[$__rate_interval]))",
                                        "{{channel}} {{outcome}}")),
                        lines(
                                        "Lama sampai diserahkan",
                                        "From the fact to the channel: median and slowest hundredth; red from the promised minute.",
                                        "s",
                                        within("0.5", "notice", "median"),
                                        within("0.99", "notice", "99%"))
                                .redFrom(60, "notices.md"),
                        number(
                                        "Tidak dapat dikirim",
                                        "Notices that were given up in the chosen time.",
                                        "short",
                                        query(
                                                "sum(increase(sahkan_notices_total{outcome=\"given_up\"}[$__range])) or vector(0)",
                                                "menyerah"))
                                .redFrom(1, "notices.md"),
                        number(
                                "Percobaan yang gagal",
                                "Attempts that failed and are tried again.",
                                "short",
                                query(
                                        "sum(increase(sahkan_notices_total{outcome=\"failed\"}[$__range])) or vector(0)",
                                        "gagal"))));
    }
}
