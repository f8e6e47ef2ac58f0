package id.sahkan.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which role a caller has in which office (ADR 31): the one place where it is read from the token, and the one way to
/// ask. Lists are bound in SQL by [#having]; whatever is of another office is not there.
///
/// @param roles of each office, by the office's word for itself
public record CallerOffices(Map<String, Set<String>> roles) {

    /// The word of the office that was there before there were others. People in no office's group are of it.
    public static final String FIRST = "first";

    /// The claim: Keycloak's groups with their whole path, `/OFFICE/ROLE`.
    static final String CLAIM = "offices";

    /// The claim of those clients whose tokens tell groups: Keycloak leaves [#CLAIM] out for who is in none, and so it
    /// does where nobody has told it to say them. Only the first is of the first office.
    static final String TOLD = "offices_told";

    /// A role that is not of one office but of the installation (operator, service) or of nobody's (applicant) is none.
    private static final Set<String> OF_AN_OFFICE =
            Set.of("reviewer", "decree-officer", "signatory", "auditor", "administrator", "editor");

    public CallerOffices {
        roles = Map.copyOf(roles);
    }

    static boolean areOfAnOffice(Set<String> realmRoles) {
        return realmRoles.stream().anyMatch(OF_AN_OFFICE::contains);
    }

    /// A group gives nothing that the realm does not give as well: the group is given the role in Keycloak, which then
    /// asks for a second factor. Whoever is in any group of an office is of those offices and of no other.
    ///
    /// @param groups null where the token does not tell them: then its person is of no office
    static CallerOffices of(@Nullable Collection<?> groups, Set<String> realmRoles) {
        if (groups == null) {
            return new CallerOffices(Map.of());
        }
        Set<String> held = realmRoles.stream().filter(OF_AN_OFFICE::contains).collect(Collectors.toUnmodifiableSet());
        List<String[]> named = groups.stream()
                .map(group -> String.valueOf(group).split("/", -1))
                .filter(parts -> parts.length >= 3 && parts[0].isEmpty())
                .toList();
        if (named.isEmpty()) {
            return new CallerOffices(held.isEmpty() ? Map.of() : Map.of(FIRST, held));
        }
        Map<String, Set<String>> roles = new HashMap<>();
        for (String[] parts : named) {
            if (parts.length == 3 && !parts[1].isEmpty() && held.contains(parts[2])) {
                roles.computeIfAbsent(parts[1], _ -> new HashSet<>()).add(parts[2]);
            }
        }
        return new CallerOffices(roles);
    }

    /// The offices in which the caller has one of these roles, for SQL: `office = ANY(:offices)`.
    public String[] having(String... wanted) {
        return roles.entrySet().stream()
                .filter(office -> Arrays.stream(wanted).anyMatch(office.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray(String[]::new);
    }

    /// What says no office, in an event or a row, is of the first: so it was before there was a second.
    public static String said(@Nullable String office) {
        return office == null ? FIRST : office;
    }

    /// Which of their offices the caller means: of several the first one, unless another is named.
    ///
    /// @param asked the key that was given, if there was one
    /// @throws Problem 404 when it is none in which the caller has one of these roles
    public String one(@Nullable String asked, String... wanted) {
        List<String> own = List.of(having(wanted));
        if (own.isEmpty() || (asked != null && !own.contains(asked))) {
            throw Problem.notFound();
        }
        return asked != null ? asked : own.contains(FIRST) ? FIRST : own.getFirst();
    }

    /// The same of what is made anew and stays where it was put: of several it has to be said which one.
    ///
    /// @throws Problem 422 when it is not; 404 as [#one]
    public String stated(@Nullable String asked, String... wanted) {
        if (asked == null && having(wanted).length > 1) {
            throw Problem.invalid("office", "required");
        }
        return one(asked, wanted);
    }

    public boolean mayAct(String office, String... wanted) {
        Set<String> here = roles.getOrDefault(office, Set.of());
        return Arrays.stream(wanted).anyMatch(here::contains);
    }

    /// @throws Problem 404 when nobody in one of these roles of this office asks: what is not theirs is not there
    public void require(String office, String... wanted) {
        if (!mayAct(office, wanted)) {
            throw Problem.notFound();
        }
    }
}
