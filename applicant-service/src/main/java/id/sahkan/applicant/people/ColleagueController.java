package id.sahkan.applicant.people;

import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who somebody of the office is, for services that hand work to them. For service accounts only.
@RestController
@RequestMapping("/internal/people/{id}")
class ColleagueController {

    private final Directory directory;

    ColleagueController(Directory directory) {
        this.directory = directory;
    }

    record ColleagueView(String name, List<String> roles, boolean active) {}

    @GetMapping
    ColleagueView colleague(@PathVariable UUID id, @RequestParam(defaultValue = CallerOffices.FIRST) String office) {
        return directory
                .find(office, id)
                .map(found -> new ColleagueView(found.name(), OfficeRole.words(found.roles()), found.works()))
                .orElseThrow(Problem::notFound);
    }
}
