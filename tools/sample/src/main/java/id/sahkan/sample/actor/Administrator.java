package id.sahkan.sample.actor;

import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Opens periods of application: prepared, and announced where no window of its year is in the way.
public final class Administrator {

    private static final String FIRST = "first";

    private final Api api;
    private final String office;

    /// Of the first office.
    public Administrator(Api api) {
        this(api, FIRST);
    }

    /// @param office its key
    public Administrator(Api api, String office) {
        this.api = api;
        this.office = office;
    }

    /// @param day when it was announced; its year is the budget's, or the first after it in which the office has no
    /// period that is still running: windows of a year do not overlap
    /// @param requirements none: the office's own
    public UUID openPeriod(
            String code,
            String title,
            LocalDate day,
            Instant opensAt,
            Instant closesAt,
            Map<String, ?> policy,
            List<Map<String, Object>> requirements) {
        String announcement = "000.9/" + code + "/DISKOMINFO/" + day.getYear();
        return openPeriod(code, announcement, title, day, opensAt, closesAt, policy, requirements);
    }

    /// @param announcement its number
    public UUID openPeriod(
            String code,
            String announcement,
            String title,
            LocalDate day,
            Instant opensAt,
            Instant closesAt,
            Map<String, ?> policy,
            List<Map<String, Object>> requirements) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", code);
        fields.put("title", title);
        fields.put("announcementNumber", announcement);
        fields.put("announcementDate", day);
        fields.put("budgetYear", freeYear(day.getYear(), opensAt));
        fields.put("opensAt", opensAt);
        fields.put("closesAt", closesAt);
        fields.put("policy", policy);
        fields.put("declared", Map.of("text", Map.of("id", "Dibuka pendaftaran: " + title + ".")));
        if (!requirements.isEmpty()) {
            fields.put("requirements", requirements);
        }
        var created = api.send(Call.post("/api/periods", fields));
        return UUID.fromString(created.json().path("id").asString());
    }

    private int freeYear(int first, Instant opensAt) {
        Set<Integer> taken = api.all("/api/periods?office=" + office, Running.class).stream()
                .filter(period -> period.closesAt().isAfter(opensAt))
                .map(Running::budgetYear)
                .collect(Collectors.toSet());
        return IntStream.iterate(first, year -> year + 1)
                .filter(year -> !taken.contains(year))
                .findFirst()
                .orElseThrow();
    }

    record Running(int budgetYear, Instant closesAt) {}
}
