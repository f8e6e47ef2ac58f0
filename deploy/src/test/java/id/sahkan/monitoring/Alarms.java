package id.sahkan.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The rules, their tests and their runbooks under one folder, and what is missing among them.
record Alarms(Path root) {

    private static final Pattern METRIC = Pattern.compile("\\bsahkan_[a-z0-9_]+");
    private static final Pattern RECORDED = Pattern.compile("\\bsahkan:[a-z0-9_:]+");
    private static final Pattern LISTED = Pattern.compile("`(sahkan_[a-z0-9_]+)");
    private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

    /// Names, page and whether somebody is woken, in the table of the runbooks.
    private static final Pattern ROW =
            Pattern.compile("^\\| (`[^|]+`) \\| \\[[^]]+]\\(([a-z-]+\\.md)\\) \\| (yes|no) \\|$", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern NOT_BY_ALARM = Pattern.compile("No alarm names \\[[^]]+]\\(([a-z-]+\\.md)\\)");

    private static final YAMLMapper YAML = new YAMLMapper();

    static final List<String> RUNBOOK = List.of(
            "**Seen as**", "**For applicants**", "## How to see", "## What to do", "## How to know that it is over");

    Path prometheus() {
        return root.resolve("deploy/prometheus");
    }

    List<JsonNode> rules() throws IOException {
        return read("rules").stream()
                .flatMap(file -> file.path("groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private List<JsonNode> read(String folder) throws IOException {
        List<JsonNode> files = new ArrayList<>();
        for (Path file : files(prometheus().resolve(folder), ".yml")) {
            files.add(YAML.readTree(file.toFile()));
        }
        return files;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /// What a stranger would miss at night: an alarm without its words, its runbook, its firing or its silent test.
    List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> fired = new HashSet<>();
        Set<String> silent = new HashSet<>();
        read("tests").stream()
                .flatMap(file -> file.path("tests").valueStream())
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .forEach(test -> (test.path("exp_alerts").isEmpty() ? silent : fired)
                        .add(test.path("alertname").asString("")));
        for (JsonNode rule : rules()) {
            if (rule.has("alert")) {
                missing.addAll(missing(rule, fired, silent));
            }
        }
        return missing;
    }

    private List<String> missing(JsonNode rule, Set<String> fired, Set<String> silent) throws IOException {
        String name = rule.path("alert").asString();
        List<String> missing = new ArrayList<>();
        if (!fired.contains(name)) {
            missing.add(name + " has no test in which it fires");
        }
        if (!silent.contains(name)) {
            missing.add(name + " has no test in which it does not fire");
        }
        if (!Set.of("page", "ticket")
                .contains(rule.path("labels").path("severity").asString(""))) {
            missing.add(name + " is neither a page nor a ticket");
        }
        JsonNode words = rule.path("annotations");
        if (words.path("summary").asString("").isEmpty()
                || !words.path("description").asString("").contains("Applicants: ")) {
            missing.add(name + " does not say what it is and what applicants feel");
        }
        String place = words.path("runbook_url").asString("");
        Path runbook = root.resolve(place);
        if (!place.startsWith("docs/runbooks/") || !Files.isRegularFile(runbook)) {
            missing.add(name + " has no runbook");
        } else {
            String text = Files.readString(runbook);
            if (!text.contains("`" + name + "`")) {
                missing.add(place + " does not name " + name);
            }
            RUNBOOK.stream()
                    .filter(part -> !text.contains(part))
                    .forEach(part -> missing.add(place + " has no part " + part));
        }
        return missing;
    }

    private record Row(String page, String wakes) {}

    /// What the table of the runbooks says otherwise than the rules, and each page that nothing leads to.
    List<String> indexFaults() throws IOException {
        Path runbooks = root.resolve("docs/runbooks");
        String index = Files.readString(runbooks.resolve("README.md"));
        Map<String, Row> rows = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        ROW.matcher(index)
                .results()
                .forEach(line -> NAME.matcher(line.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .forEach(alarm -> {
                            if (rows.put(alarm, new Row("docs/runbooks/" + line.group(2), line.group(3))) != null) {
                                faults.add(alarm + " has two rows");
                            }
                        }));
        Set<String> reached = new HashSet<>();
        NOT_BY_ALARM.matcher(index).results().forEach(page -> reached.add("docs/runbooks/" + page.group(1)));
        for (JsonNode rule : rules()) {
            if (rule.has("alert")) {
                String alarm = rule.path("alert").asString();
                String page = rule.path("annotations").path("runbook_url").asString("");
                boolean wakes =
                        rule.path("labels").path("severity").asString("").equals("page");
                var meant = new Row(page, wakes ? "yes" : "no");
                Row row = rows.remove(alarm);
                if (!meant.equals(row)) {
                    faults.add(alarm + " means " + meant + ", and the table says " + row);
                }
                reached.add(page);
            }
        }
        rows.keySet().forEach(alarm -> faults.add(alarm + " has a row and no rule"));
        for (Path file : files(runbooks, ".md")) {
            String page = "docs/runbooks/" + file.getFileName();
            if (!page.endsWith("/README.md") && !reached.contains(page)) {
                faults.add(page + " has no alarm, and the index does not say when to read it");
            }
        }
        return faults;
    }

    List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        rules().forEach(rule -> queries.add(rule.path("expr").asString()));
        return queries;
    }

    /// Names in the queries that nothing records and that `docs/metrics.md` does not list.
    List<String> unknownNames(List<String> queries) throws IOException {
        Set<String> known = new HashSet<>();
        rules().forEach(rule -> known.add(rule.path("record").asString("")));
        Path list = root.resolve("docs/metrics.md");
        boolean listed = Files.exists(list);
        if (listed) {
            LISTED.matcher(Files.readString(list)).results().forEach(name -> known.add(name.group(1)));
        }
        Set<String> unknown = new TreeSet<>();
        for (String query : queries) {
            RECORDED.matcher(query)
                    .results()
                    .map(name -> name.group())
                    .filter(name -> !known.contains(name))
                    .forEach(unknown::add);
            if (listed) {
                METRIC.matcher(query)
                        .results()
                        .map(name -> name.group())
                        .filter(name -> !known.contains(name)
                                && !known.contains(PART.matcher(name).replaceFirst("")))
                        .forEach(unknown::add);
            }
        }
        return List.copyOf(unknown);
    }
}
