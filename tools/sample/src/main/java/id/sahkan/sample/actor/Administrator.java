package id.sahkan.sample.actor;

import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Opens periods of application.
public final class Administrator {

    private final Api api;

    public Administrator(Api api) {
        this.api = api;
    }

    /// @param day when it was announced; its year is the budget's
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
        fields.put("budgetYear", day.getYear());
        fields.put("opensAt", opensAt);
        fields.put("closesAt", closesAt);
        fields.put("policy", policy);
        if (!requirements.isEmpty()) {
            fields.put("requirements", requirements);
        }
        var created = api.send(Call.post("/api/periods", fields));
        return UUID.fromString(created.json().path("id").asString());
    }
}
