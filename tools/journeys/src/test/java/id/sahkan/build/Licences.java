package id.sahkan.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What may be shipped: under a licence that we took on purpose, in a released version, and none of what is known to
/// be bad. Which holes were found since is asked of a scanner (docs/operations.md).
final class Licences {

    private static final Set<String> TAKEN = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "ISC",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            // a font
            "OFL-1.1");

    /// The name in the SBOM is no licence of the list, and why it is taken all the same.
    private record Named(String group, String licence, String why) {}

    private static final List<Named> EXCEPTIONS = List.of(
            new Named("org.bouncycastle", "Bouncy Castle Licence", "the MIT licence under its own name"),
            new Named(
                    "com.twelvemonkeys", "BSD-4-Clause", "its POM says 'The BSD License'; its file has three clauses"),
            new Named("com.google.re2j", "Go License", "the BSD licence of three clauses, as Go has it"),
            new Named("org.jpedal", "LGPL license, Version 3.0", "LGPL, by another name (ADR 15)"));

    /// Given up by their makers, or replaced under another name, with holes that stay open.
    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("log4j:log4j", "given up in 2015; slf4j"),
            Map.entry("commons-collections:commons-collections", "runs what is deserialized; commons-collections4"),
            Map.entry("commons-fileupload:commons-fileupload", "the servlet container does it"),
            Map.entry("commons-httpclient:commons-httpclient", "given up in 2007; java.net.http"),
            Map.entry("org.codehaus.jackson:jackson-mapper-asl", "given up in 2013; Jackson 3"),
            Map.entry("com.thoughtworks.xstream:xstream", "makes objects of any class"),
            Map.entry("org.bouncycastle:bcprov-jdk15on", "given up in 2021; bcprov-jdk18on"),
            Map.entry("bouncycastle:bcprov-jdk16", "given up in 2009; bcprov-jdk18on"),
            Map.entry("rhino:js", "runs scripts"),
            Map.entry("junit:junit", "a test does not ship"),
            Map.entry("com.h2database:h2", "a test does not ship"));

    private Licences() {}

    /// One line for each component of a CycloneDX SBOM that must not be shipped.
    static List<String> violations(JsonNode sbom) {
        List<String> found = new ArrayList<>();
        for (JsonNode component : sbom.path("components")) {
            String group = component.path("group").asString("");
            String name = group + ":" + component.path("name").asString("");
            String version = component.path("version").asString("");
            List<String> licences = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(Stream.of(licence.path("id"), licence.path("name"), choice.path("expression"))
                        .map(each -> each.asString(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""));
            }
            if (licences.stream().noneMatch(licence -> taken(group, licence))) {
                found.add(name + " " + version + ": no licence that we take, but " + licences);
            }
            if (BANNED.containsKey(name)) {
                found.add(name + ": " + BANNED.get(name));
            }
            if (version.endsWith("-SNAPSHOT") && !group.equals("id.sahkan")) {
                found.add(name + " " + version + ": not a released version");
            }
        }
        return found;
    }

    /// The same of what the browser gets, from npm's lock file. What only builds it is not shipped.
    static List<String> violationsOfNpm(JsonNode lock) {
        List<String> found = new ArrayList<>();
        lock.path("packages").properties().forEach(entry -> {
            JsonNode each = entry.getValue();
            if (!entry.getKey().isEmpty()
                    && !each.path("dev").asBoolean(false)
                    && !taken("npm", each.path("license").asString(""))) {
                found.add(entry.getKey() + ": no licence that we take, but "
                        + each.path("license").asString("none"));
            }
        });
        return found;
    }

    /// More than one is a choice, in a POM as in `A OR B`.
    private static boolean taken(String group, String licence) {
        return Stream.of(licence.replaceAll("[()]", "").split(" OR ")).anyMatch(TAKEN::contains)
                || EXCEPTIONS.stream()
                        .anyMatch(each -> group.startsWith(each.group()) && licence.equals(each.licence()));
    }
}
