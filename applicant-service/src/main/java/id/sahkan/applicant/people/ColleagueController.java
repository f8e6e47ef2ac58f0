package id.sahkan.applicant.people;

import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who somebody of the office is, for services that hand work to them. For service accounts only.
@RestController
class ColleagueController {

    private final Directory directory;

    ColleagueController(Directory directory) {
        this.directory = directory;
    }

    /// @param account as it was asked for
    record AccountView(String account, List<String> roles, PersonStateName state) {}

    record ColleagueView(String name, List<String> roles, boolean active) {}

    @GetMapping("/internal/people/{id}")
    ColleagueView colleague(@PathVariable UUID id, @RequestParam(defaultValue = CallerOffices.FIRST) String office) {
        return directory
                .find(office, id)
                .map(found -> new ColleagueView(found.name(), OfficeRole.words(found.roles()), found.works()))
                .orElseThrow(Problem::notFound);
    }

    /// Those of these accounts that are somebody of that office.
    @GetMapping("/internal/offices/{office}/people")
    List<AccountView> accounts(@PathVariable String office, @RequestParam List<String> account) {
        Set<String> asked = Set.copyOf(account);
        return directory.all(office).stream()
                .filter(found -> asked.contains(found.account()))
                .map(found -> new AccountView(
                        found.account(), OfficeRole.words(found.roles()), PersonStateName.of(found.state(null))))
                .toList();
    }
}
