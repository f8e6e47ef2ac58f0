package id.sahkan.monitoring;

import java.util.List;

/// A panel's query with Grafana's variables filled in as for all services.
record PanelQuery(String panel, String expr) {

    static List<PanelQuery> all() {
        return Dashboards.ALL.stream()
                .flatMap(dashboard -> dashboard.panels().stream()
                        .flatMap(panel -> panel.queries().stream()
                                .map(query -> new PanelQuery(
                                        dashboard.title() + " / " + panel.title(), filled(query.expr())))))
                .toList();
    }

    private static String filled(String expr) {
        return expr.replace("$service", ".+").replace("$__rate_interval", "15m").replace("$__range", "1h");
    }
}
