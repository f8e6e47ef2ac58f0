package id.sahkan.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// A page of panels, two in a row, and how Grafana wants it written.
///
/// @param about one English sentence; titles are Indonesian
record Dashboard(String uid, String title, String about, List<Panel> panels) {

    private static final Map<String, String> PROMETHEUS =
            new TreeMap<>(Map.of("type", "prometheus", "uid", "prometheus"));
    private static final int WIDTH = 12;
    private static final int HEIGHT = 8;

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    /// @param legend a template such as `{{service}}`
    record Query(String expr, String legend) {}

    /// How a panel shows its queries.
    enum Look {
        LINES("timeseries"),
        NUMBER("stat"),
        TABLE("table");

        private final String type;

        Look(String type) {
            this.type = type;
        }
    }

    /// @param unit as Grafana names it
    /// @param red the value from which it is red; not a number when no value is
    /// @param runbook a file in docs/runbooks; empty when there is nothing to do
    record Panel(String title, String about, Look look, String unit, double red, String runbook, List<Query> queries) {

        static Panel lines(String title, String about, String unit, Query... queries) {
            return new Panel(title, about, Look.LINES, unit, Double.NaN, "", List.of(queries));
        }

        static Panel number(String title, String about, String unit, Query... queries) {
            return new Panel(title, about, Look.NUMBER, unit, Double.NaN, "", List.of(queries));
        }

        static Panel table(String title, String about, String unit, Query... queries) {
            return new Panel(title, about, Look.TABLE, unit, Double.NaN, "", List.of(queries));
        }

        /// From this value on something is to be done, and the runbook says what.
        Panel redFrom(double value, String runbookFile) {
            return new Panel(title, about, look, unit, value, runbookFile, queries);
        }
    }

    String json() {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return new JsonMapper().writer().with(printer).writeValueAsString(document()) + "\n";
    }

    private Map<String, Object> document() {
        var document = new java.util.LinkedHashMap<String, Object>();
        document.put("uid", uid);
        document.put("title", title);
        document.put("description", about);
        document.put("tags", List.of("sahkan"));
        document.put("schemaVersion", 41);
        document.put("editable", false);
        document.put("graphTooltip", 1);
        document.put("timezone", "browser");
        document.put("refresh", "30s");
        document.put("time", ordered("from", "now-6h", "to", "now"));
        document.put("templating", Map.of("list", List.of(services())));
        document.put(
                "links",
                List.of(ordered(
                        "type", "dashboards", "title", "Sahkan", "asDropdown", true, "tags", List.of("sahkan"))));
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            written.add(panel(panels.get(i), i));
        }
        document.put("panels", written);
        return document;
    }

    private static Map<String, Object> services() {
        return ordered(
                "type",
                "query",
                "name",
                "service",
                "label",
                "Layanan",
                "datasource",
                PROMETHEUS,
                "query",
                ordered("query", "label_values(up{job=\"sahkan\"}, service)", "refId", "service"),
                "refresh",
                2,
                "multi",
                true,
                "includeAll",
                true,
                "allValue",
                ".+",
                "current",
                ordered("text", "All", "value", "$__all"));
    }

    private static Map<String, Object> panel(Panel panel, int index) {
        Map<String, Object> defaults = ordered("unit", panel.unit(), "thresholds", thresholds(panel.red()));
        if (panel.look() == Look.LINES) {
            defaults.put(
                    "custom", ordered("thresholdsStyle", Map.of("mode", Double.isNaN(panel.red()) ? "off" : "line")));
        }
        Map<String, Object> written = ordered(
                "id", index + 1,
                "type", panel.look().type,
                "title", panel.title(),
                "description", panel.about(),
                "datasource", PROMETHEUS,
                "gridPos", ordered("x", index % 2 * WIDTH, "y", index / 2 * HEIGHT, "w", WIDTH, "h", HEIGHT),
                "fieldConfig", ordered("defaults", defaults, "overrides", List.of()),
                "options", options(panel.look()),
                "targets", targets(panel));
        if (!panel.runbook().isEmpty()) {
            // Relative to the project; where an office reads its runbooks is a matter of its own.
            written.put(
                    "links",
                    List.of(ordered(
                            "title", "docs/runbooks/" + panel.runbook(), "url", "/docs/runbooks/" + panel.runbook())));
        }
        return written;
    }

    private static Map<String, Object> thresholds(double red) {
        List<Map<String, Object>> steps = new ArrayList<>();
        steps.add(ordered("color", "green", "value", null));
        if (!Double.isNaN(red)) {
            steps.add(ordered("color", "red", "value", red));
        }
        return ordered("mode", "absolute", "steps", steps);
    }

    private static Map<String, Object> options(Look look) {
        return switch (look) {
            case LINES ->
                ordered(
                        "legend", ordered("displayMode", "list", "placement", "bottom", "showLegend", true),
                        "tooltip", ordered("mode", "multi", "sort", "desc"));
            case NUMBER ->
                ordered(
                        "reduceOptions", ordered("calcs", List.of("lastNotNull"), "fields", "", "values", false),
                        "colorMode", "value",
                        "textMode", "auto");
            case TABLE -> ordered("showHeader", true);
        };
    }

    private static List<Object> targets(Panel panel) {
        List<Object> targets = new ArrayList<>();
        for (int i = 0; i < panel.queries().size(); i++) {
            Query query = panel.queries().get(i);
            boolean now = panel.look() != Look.LINES;
            Map<String, Object> target = ordered(
                    "refId",
                    String.valueOf((char) ('A' + i)),
                    "datasource",
                    PROMETHEUS,
                    "expr",
                    query.expr(),
                    "legendFormat",
                    query.legend(),
                    "range",
                    !now,
                    "instant",
                    now,
                    "exemplar",
                    !now && query.expr().contains("_bucket"));
            if (panel.look() == Look.TABLE) {
                target.put("format", "table");
            }
            targets.add(target);
        }
        return targets;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
