package id.sahkan.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The last lines of a build: how many tests ran, on which Java, and which did not run, with the reason, once. Where
/// everything ran, what the API description has and no test was answered ends the build as a failure.
public final class TestTotals {

    private int tests;
    private int failed;
    private final TreeSet<String> javas = new TreeSet<>();
    private final Map<String, List<String>> skipped = new TreeMap<>();
    private int skips;

    /// @param arguments the project's folder, the instant at which this build began, and the Java that runs Maven
    public static void main(String[] arguments) throws Exception {
        var totals = new TestTotals();
        for (Path report : reports(Path.of(arguments[0]), Instant.parse(arguments[1]))) {
            totals.read(report);
        }
        totals.lines(arguments[2]).forEach(System.out::println);
        List<String> missing = ApiCoverage.missing(Path.of(arguments[0]), Instant.parse(arguments[1]));
        if (!missing.isEmpty()) {
            System.out.println("Described in gateway/openapi.yaml, and answered in no test:");
            missing.forEach(line -> System.out.println("  " + line));
            System.exit(1);
        }
    }

    /// Those of this build: a report of an earlier one says nothing about it.
    static List<Path> reports(Path root, Instant since) throws IOException {
        try (Stream<Path> files = Files.find(
                root,
                5,
                (file, facts) -> facts.isRegularFile()
                        && file.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml")
                        && !facts.lastModifiedTime().toInstant().isBefore(since))) {
            return files.sorted().toList();
        }
    }

    void read(Path report) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream text = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(text);
            String test = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testcase" -> {
                        tests++;
                        test = simple(xml.getAttributeValue(null, "classname")) + "."
                                + xml.getAttributeValue(null, "name");
                    }
                    case "failure", "error" -> failed++;
                    case "skipped" -> skip(test, xml.getAttributeValue(null, "message"));
                    case "property" -> property(xml);
                    default -> {}
                }
            }
        }
    }

    private void skip(String test, String reason) {
        skips++;
        String said = reason == null || reason.isBlank() ? "no reason given" : reason.strip();
        skipped.computeIfAbsent(said.lines().findFirst().orElseThrow(), _ -> new ArrayList<>())
                .add(test);
    }

    private void property(XMLStreamReader xml) {
        if ("java.runtime.version".equals(xml.getAttributeValue(null, "name"))) {
            javas.add(xml.getAttributeValue(null, "value"));
        }
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    List<String> lines(String maven) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Maven ran on Java " + maven + ", the tests on " + String.join(" and ", javas) + ".");
        lines.add(tests + " tests: " + (tests - failed - skips) + " passed, " + failed + " failed, " + skips
                + " skipped" + (skips == 0 ? "." : ":"));
        skipped.forEach((reason, names) -> {
            lines.add("  " + reason);
            names.forEach(name -> lines.add("    " + name));
        });
        return lines;
    }
}
