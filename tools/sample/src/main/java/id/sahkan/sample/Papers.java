package id.sahkan.sample;

import static id.sahkan.sample.Paper.document;
import static id.sahkan.sample.Paper.scan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documents of one application by requirement code. `clean` builds a dossier without a fault; each case then
/// changes the one thing that is wrong with it.
record Papers(Map<String, Paper> byRequirement) {

    Papers {
        byRequirement = Collections.unmodifiableMap(new LinkedHashMap<>(byRequirement));
    }

    static Papers none() {
        return new Papers(Map.of());
    }

    static Papers clean(Newsroom newsroom, LocalDate today, String pressCouncilStatus) {
        var year = today.getYear();
        var company = newsroom.company();
        var director = newsroom.director();
        var chief = newsroom.chief();
        var reporter = newsroom.reporter();
        var common = List.of(
                document(
                        "APPLICATION_LETTER",
                        Map.of("date", today, "signedBy", director.name(), "signerIsDirector", true)),
                document("PRICE_OFFER", Map.of("year", year)),
                document("DEED", Map.of("number", "%02d".formatted(1 + director.serial() % 40))),
                document("AHU_DECREE", Map.of("number", company.ahu(), "name", company.name())),
                document("NIB", Map.of("number", company.nib(), "name", company.name(), "kbli", newsroom.type().kbli)),
                document("NPWP", Map.of("number", company.npwp(), "name", company.name())),
                document("ANNUAL_TAX", Map.of("year", year - 1)),
                document(
                        "DOMICILE",
                        Map.of(
                                "latitude",
                                company.latitude(),
                                "longitude",
                                company.longitude(),
                                "validFrom",
                                today.minusMonths(3))),
                document(
                        "BANK",
                        Map.of(
                                "bank",
                                "Bank Contoh Lancang Kuning",
                                "number",
                                company.bankAccount(),
                                "holder",
                                company.name())),
                document("COMPANY_PROFILE", Map.of()),
                document("MASTHEAD", Map.of("responsibleEditor", chief.name(), "editorInChief", chief.name())),
                document(
                        "DP_VERIFICATION",
                        Map.of("status", pressCouncilStatus, "number", pressCouncilNumber(chief, pressCouncilStatus))),
                document("UKW_CHIEF", Certificates.of(chief, "UTAMA", today.minusYears(2))),
                document("UKW_REPORTER", Certificates.of(reporter, "MUDA", today.minusYears(1))),
                scan("ID_CARDS", Map.of("directorNik", director.nik(), "reporterNik", reporter.nik())),
                document(
                        "ASSIGNMENT_LETTER",
                        Map.of("reporter", reporter.name(), "reporterNik", reporter.nik(), "year", year)),
                scan("PRESS_CARD", Map.of()),
                document("BPJS_TK", Map.of()),
                document("INTEGRITY_PACT", Map.of()));
        return of(common).and(of(special(newsroom, today)));
    }

    /// The papers that name the reporter, for an outlet that must send another one.
    static Papers ofReporter(Newsroom newsroom, LocalDate today) {
        var clean = clean(newsroom, today, "IN_PROCESS").byRequirement();
        var named = new LinkedHashMap<String, Paper>();
        for (var code : List.of("ID_CARDS", "ASSIGNMENT_LETTER", "UKW_REPORTER", "PRESS_CARD")) {
            named.put(code, clean.get(code));
        }
        return new Papers(named);
    }

    private static List<Paper> special(Newsroom newsroom, LocalDate today) {
        return switch (newsroom.type()) {
            case ONLINE ->
                List.of(document(
                        "TRAFFIC",
                        Map.of(
                                "domain",
                                newsroom.domain(),
                                "registeredOn",
                                today.minusYears(4),
                                "publishingSince",
                                today.minusYears(3),
                                "analyticsId",
                                newsroom.company().analyticsId())));
            case PRINT ->
                List.of(document(
                        "CIRCULATION",
                        Map.of(
                                "printer",
                                "PT Percetakan Contoh Riau",
                                "printerLetter",
                                true,
                                "copies",
                                4000,
                                "issueMonth1",
                                today.minusDays(1).minusMonths(2),
                                "issueMonth2",
                                today.minusDays(1).minusMonths(1),
                                "issueMonth3",
                                today.minusDays(1))));
            case TV, RADIO ->
                List.of(
                        document(
                                "BROADCAST_LICENCE",
                                Map.of(
                                        "number",
                                        "IPP-%d/CONTOH/%d"
                                                .formatted(newsroom.chief().serial(), today.getYear() - 4),
                                        "validUntil",
                                        today.plusYears(3),
                                        "terrestrial",
                                        true)),
                        document("COVERAGE", Map.of()));
        };
    }

    private static String pressCouncilNumber(Person chief, String status) {
        return switch (status) {
            case "FACTUAL" -> chief.serial() + "/DP-Terverifikasi/K/X/2023";
            case "ADMINISTRATIVE" -> chief.serial() + "/DP-Verifikasi/K/XI/2024";
            default -> "PENDATAAN-" + chief.serial();
        };
    }

    static Papers of(Paper... papers) {
        return of(Arrays.asList(papers));
    }

    private static Papers of(List<Paper> papers) {
        var map = new LinkedHashMap<String, Paper>();
        papers.forEach(paper -> map.put(paper.requirement(), paper));
        return new Papers(map);
    }

    Papers and(Papers others) {
        var map = new LinkedHashMap<>(byRequirement);
        map.putAll(others.byRequirement);
        return new Papers(map);
    }

    Papers with(String requirement, String key, Object value) {
        return and(of(get(requirement).with(key, value)));
    }

    Papers look(String requirement, Paper.Look look) {
        return and(of(get(requirement).look(look)));
    }

    Papers without(String requirement) {
        var map = new LinkedHashMap<>(byRequirement);
        map.remove(requirement);
        return new Papers(map);
    }

    Papers only(String requirement) {
        return of(get(requirement));
    }

    Paper get(String requirement) {
        var paper = byRequirement.get(requirement);
        if (paper == null) {
            throw new IllegalArgumentException("No paper for " + requirement);
        }
        return paper;
    }

    @Override
    public String toString() {
        return "Papers" + byRequirement.keySet();
    }
}
