package id.sahkan.applicant.requirement;

import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The sets of an office for its administrators, and for its auditors to read.
@RestController
@RequestMapping("/api/requirement-sets")
class RequirementSetController {

    private static final String ADMINISTRATOR = "administrator";
    private static final String[] READERS = {ADMINISTRATOR, "auditor"};

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final RequirementSetDesk desk;
    private final RequirementSetStore sets;
    private final SetDocument document;
    private final Clock clock;

    RequirementSetController(RequirementSetDesk desk, RequirementSetStore sets, SetDocument document, Clock clock) {
        this.desk = desk;
        this.sets = sets;
        this.document = document;
        this.clock = clock;
    }

    /// @param office may be left out by whoever is an administrator of one
    record NewSet(
            @Nullable String office,
            @Nullable String name,
            @Nullable String reason,
            @Nullable List<@Nullable RequirementInput> requirements) {}

    record NewVersion(@Nullable String reason, @Nullable List<@Nullable RequirementInput> requirements) {}

    /// What a document says, checked and not kept.
    record ReadSet(String name, List<AskedRequirement> requirements) {}

    @GetMapping
    Listing<RequirementSetView> list(
            @RequestParam(name = "office", required = false) @Nullable String key,
            Paging paging,
            CallerOffices offices) {
        Checks checks = new Checks();
        String asked = checks.optionalText("office", key, 200);
        checks.throwIfAny();
        String[] own = offices.having(READERS);
        for (String office : own) {
            desk.usual(office);
        }
        Listing<SetVersion> listed = sets.list(own, asked, paging);
        return new Listing<>(
                listed.items().stream().map(RequirementSetView::listed).toList(), listed.total());
    }

    @PostMapping
    ResponseEntity<RequirementSetView> begin(@RequestBody NewSet body, Caller caller) {
        Checks checks = new Checks();
        String name = checks.text("name", body.name(), 100);
        String reason = checks.text("reason", body.reason(), 500);
        checks.throwIfAny();
        String office = caller.offices().stated(body.office(), ADMINISTRATOR);
        Made<SetVersion> begun = desk.begin(
                office, name, items(body.requirements()), reason, caller.actor("Administrator"), clock.instant());
        return answer(begun.answer(set -> "/api/requirement-sets/" + set.set()), begun.value());
    }

    @GetMapping("/{id}")
    ResponseEntity<RequirementSetView> one(@PathVariable UUID id, CallerOffices offices) {
        List<SetVersion> all = sets.versions(id, offices.having(READERS));
        if (all.isEmpty()) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(all.getFirst().number()))
                .body(RequirementSetView.of(all.getFirst(), all));
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<RequirementSetView> change(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody NewVersion body, Caller caller) {
        Checks checks = new Checks();
        String reason = checks.text("reason", body.reason(), 500);
        checks.throwIfAny();
        var change = new RequirementSetCommand.Change(
                seen.value(), items(body.requirements()), reason, caller.actor("Administrator"), clock.instant());
        String[] own = caller.offices().having(ADMINISTRATOR);
        return answer(ResponseEntity.ok(), desk.change(id, own, seen, change));
    }

    @GetMapping("/{id}/versions/{number}")
    RequirementSetView version(@PathVariable UUID id, @PathVariable int number, CallerOffices offices) {
        return RequirementSetView.of(found(id, number, offices), null);
    }

    @GetMapping("/{id}/versions/{number}/differences")
    Listing<SetDifference.Change> differences(
            @PathVariable UUID id, @PathVariable int number, @RequestParam int before, CallerOffices offices) {
        return SetDifference.listed(
                found(id, before, offices).requirements(),
                found(id, number, offices).requirements());
    }

    @GetMapping("/{id}/versions/{number}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable int number, CallerOffices offices) {
        SetVersion version = found(id, number, offices);
        String name = version.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + number + ".json";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.write(version));
    }

    /// Nothing is kept of it: whoever reads it decides what it becomes.
    @PostMapping("/reading")
    ReadSet read(@RequestBody JsonNode body) {
        SetDocument.Read read = document.read(body);
        return new ReadSet(read.name(), AskedRequirement.of(read.requirements(), null));
    }

    @GetMapping("/schema")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(document.schema());
    }

    private SetVersion found(UUID id, int number, CallerOffices offices) {
        return sets.version(id, number, offices.having(READERS)).orElseThrow(Problem::notFound);
    }

    private static RequirementSet items(@Nullable List<@Nullable RequirementInput> stated) {
        return RequirementInput.toSet(stated == null ? List.of() : stated);
    }

    private static ResponseEntity<RequirementSetView> answer(ResponseEntity.BodyBuilder status, SetVersion version) {
        return status.eTag(ExpectedVersion.etag(version.number())).body(RequirementSetView.of(version, null));
    }
}
