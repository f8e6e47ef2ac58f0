package id.sahkan.applicant.people;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.people.KeycloakUsers.Role;
import id.sahkan.applicant.people.KeycloakUsers.User;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceAccount;
import id.sahkan.http.ServiceClients;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.http.SharedProblem;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The accounts of the office in Keycloak. Who has none of its roles is an applicant, and is not found here.
@Component
class Directory {

    private static final String KEYCLOAK = "Keycloak";
    private static final int AT_ONCE = 500;
    /// What everybody who signs up is given: the applicant's role among it. The office's roles bring the pages of one's
    /// own account themselves.
    private static final String OF_EVERYBODY = "default-roles-sahkan";
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    private static final List<String> FIRST_STEPS = List.of(CHOOSE_PASSWORD, "CONFIGURE_TOTP");
    private static final String PASSKEY = "webauthn-passwordless";

    private final KeycloakUsers keycloak;
    private final OfficeGroups groups;
    private final JsonMapper json;
    private final long invitationSeconds;

    Directory(RestClient.Builder builder, PeopleSettings settings, JsonMapper json) {
        var account = new ServiceAccount(settings.tokenUri(), settings.clientId(), settings.clientSecret());
        this.keycloak = ServiceClients.of(builder, account)
                .create(KeycloakUsers.class, settings.keycloak(), settings.connectTimeout(), settings.readTimeout());
        this.groups = new OfficeGroups(keycloak);
        this.json = json;
        this.invitationSeconds = settings.invitationGoodFor().toSeconds();
    }

    /// Everybody of an office, by name. One question for each role and not one for each person.
    List<Colleague> all(String office) {
        Map<String, User> users = new LinkedHashMap<>();
        Map<String, Set<OfficeRole>> roles = new LinkedHashMap<>();
        boolean grouped = isGrouped(office);
        for (OfficeRole role : OfficeGroups.rolesIn(office)) {
            for (User user : holders(office, grouped, role)) {
                users.putIfAbsent(user.id(), user);
                roles.computeIfAbsent(user.id(), _ -> EnumSet.noneOf(OfficeRole.class))
                        .add(role);
            }
        }
        return users.values().stream()
                .map(user -> colleague(user, Objects.requireNonNull(roles.get(user.id()))))
                .flatMap(Optional::stream)
                .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()))
                .toList();
    }

    /// The first office has groups only where somebody is of another one as well.
    private boolean isGrouped(String office) {
        return !office.equals(CallerOffices.FIRST) || asked(() -> groups.exists(office));
    }

    private List<User> holders(String office, boolean grouped, OfficeRole role) {
        List<User> all = new ArrayList<>();
        if (office.equals(CallerOffices.FIRST)) {
            all.addAll(pages(first -> keycloak.holders(role.word(), first, AT_ONCE)));
        }
        if (grouped) {
            all.addAll(pages(first -> groups.members(office, role, first, AT_ONCE)));
        }
        return all;
    }

    private static List<User> pages(IntFunction<List<User>> page) {
        List<User> all = new ArrayList<>();
        List<User> some;
        do {
            int first = all.size();
            some = asked(() -> page.apply(first));
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    /// Whether somebody administrates an office and can sign in.
    boolean hasAdministrator(String office) {
        return all(office).stream().anyMatch(one -> one.works() && one.roles().contains(OfficeRole.ADMINISTRATOR));
    }

    /// Somebody of another office, by the address of the account; also who was stopped on their way into this one. An
    /// applicant is nobody of an office, and is not found.
    Optional<Colleague> ofAnotherOffice(String office, String email) {
        return asked(() -> keycloak.withAddress(email)).stream()
                .filter(User::enabled)
                .flatMap(user -> colleague(user, Set.of()).stream())
                .filter(one ->
                        isOfOffice(one.id()) && (find(office, one.id()).isEmpty() || isOnTheWay(one.id(), office)))
                .findFirst();
    }

    private boolean isOfOffice(UUID id) {
        return asked(() -> groups.isIn(id)) || find(CallerOffices.FIRST, id).isPresent();
    }

    private boolean isOnTheWay(UUID id, String office) {
        return asked(() -> groups.hasBegun(id, office) && groups.isElsewhere(id, office));
    }

    /// Into an office with these roles and no others. Whoever was stopped at any step does it again, and [#joined] once
    /// it is noted.
    void join(String office, UUID id, Set<OfficeRole> roles) {
        keepTheFirst(id);
        asked(() -> {
            groups.begin(id, office);
            roles.forEach(role -> groups.join(id, office, role));
            OfficeGroups.rolesIn(office).stream()
                    .filter(role -> !roles.contains(role))
                    .forEach(role -> groups.leave(id, office, role));
            return id;
        });
    }

    /// Whoever is in a group has no role of the first office but by its groups: what they had there they keep so. Only
    /// who was stopped while this was done is in some of them and in no other office's.
    private void keepTheFirst(UUID id) {
        String first = CallerOffices.FIRST;
        boolean begun = asked(() -> groups.hasBegun(id, first) && !groups.isElsewhere(id, first));
        if (begun || !asked(() -> groups.isIn(id))) {
            Set<OfficeRole> held = find(first, id).map(Colleague::roles).orElse(Set.of());
            asked(() -> {
                groups.begin(id, first);
                held.forEach(role -> groups.join(id, first, role));
                groups.end(id, first);
                return id;
            });
        }
    }

    /// All of it is done. If Keycloak is away just now, whoever is invited into that office again joins once more.
    void joined(String office, UUID id) {
        try {
            asked(() -> {
                groups.end(id, office);
                return id;
            });
        } catch (Problem _) {
            // what they may do is as it should be
        }
    }

    Optional<Colleague> find(String office, UUID id) {
        return all(office).stream()
                .filter(colleague -> colleague.id().equals(id))
                .findFirst();
    }

    /// An account of another directory that Keycloak shows has no id of this form, and is that directory's to change.
    private static Optional<Colleague> colleague(User user, Set<OfficeRole> roles) {
        try {
            List<String> open = user.requiredActions() == null ? List.of() : user.requiredActions();
            return Optional.of(new Colleague(
                    UUID.fromString(user.id()),
                    user.username() == null ? "" : user.username(),
                    name(user),
                    user.email() == null ? "" : user.email(),
                    Set.copyOf(roles),
                    user.enabled(),
                    !open.contains(CHOOSE_PASSWORD),
                    Boolean.TRUE.equals(user.totp())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String name(User user) {
        return Stream.of(user.firstName(), user.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /// A passkey is as good as a one-time code.
    boolean hasSecondFactor(Colleague colleague) {
        return colleague.oneTimeCode()
                || asked(() -> keycloak.credentials(colleague.id())).stream()
                        .anyMatch(credential -> credential.type().equals(PASSKEY));
    }

    /// As long as Keycloak remembers sign-ins.
    @Nullable
    Instant lastSignIn(UUID id) {
        return asked(() -> keycloak.lastSignIn(id.toString())).stream()
                .map(signIn -> Instant.ofEpochMilli(signIn.time()))
                .findFirst()
                .orElse(null);
    }

    /// An account with these roles and no others, that nobody can sign in to until the letter was opened. When a step
    /// fails there is none.
    UUID create(String office, String name, String email, Set<OfficeRole> roles, String language) {
        UUID id = created(name, email, language);
        try {
            asked(() -> {
                give(office, id, roles);
                keycloak.take(id, List.of(keycloak.role(OF_EVERYBODY)));
                return id;
            });
            invite(id);
            return id;
        } catch (Problem failed) {
            remove(id);
            throw failed;
        }
    }

    private UUID created(String name, String email, String language) {
        Map<String, Object> user = Map.of(
                "username", email,
                "email", email,
                "firstName", name,
                "enabled", true,
                "requiredActions", FIRST_STEPS,
                "attributes", Map.of("locale", List.of(language)));
        URI location = asked(() -> {
            try {
                return Objects.requireNonNull(keycloak.create(user).getHeaders().getLocation());
            } catch (HttpClientErrorException.Conflict _) {
                throw Problem.invalid("email", "email-taken");
            } catch (HttpClientErrorException.BadRequest refused) {
                throw Problem.invalid(fieldOf(refused), "keycloak-refuses");
            }
        });
        String path = location.getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String fieldOf(HttpClientErrorException refused) {
        return refused.getResponseBodyAsString().contains("firstName") ? "name" : "email";
    }

    /// The letter: choose a password, set up the second factor.
    void invite(UUID id) {
        try {
            keycloak.letter(id, invitationSeconds, FIRST_STEPS);
        } catch (RestClientException _) {
            throw Problem.of(ApplicantProblem.INVITATION_NOT_SENT);
        }
    }

    void remove(UUID id) {
        asked(() -> {
            keycloak.delete(id);
            return id;
        });
    }

    /// From the next token on, which is asked for within a minute.
    void changeRoles(String office, UUID id, Set<OfficeRole> before, Set<OfficeRole> after) {
        Set<OfficeRole> given = new HashSet<>(after);
        given.removeAll(before);
        Set<OfficeRole> taken = new HashSet<>(before);
        taken.removeAll(after);
        asked(() -> {
            // Given first: who is interrupted in between may do both, never nothing.
            if (!given.isEmpty()) {
                give(office, id, given);
            }
            if (!taken.isEmpty()) {
                take(office, id, taken);
            }
            return id;
        });
    }

    /// Whoever is in a group has no role of the first office but by its groups.
    private void give(String office, UUID id, Set<OfficeRole> wanted) {
        if (office.equals(CallerOffices.FIRST) && !groups.isIn(id)) {
            keycloak.give(id, roles(wanted));
        } else {
            wanted.forEach(role -> groups.join(id, office, role));
        }
    }

    private void take(String office, UUID id, Set<OfficeRole> unwanted) {
        if (office.equals(CallerOffices.FIRST)) {
            keycloak.take(id, roles(unwanted));
        }
        if (!office.equals(CallerOffices.FIRST) || groups.isIn(id)) {
            unwanted.forEach(role -> groups.leave(id, office, role));
        }
    }

    boolean isElsewhere(UUID id, String office) {
        return asked(() -> groups.isElsewhere(id, office));
    }

    private List<Role> roles(Set<OfficeRole> wanted) {
        return Arrays.stream(OfficeRole.values())
                .filter(wanted::contains)
                .map(role -> keycloak.role(role.word()))
                .toList();
    }

    /// Nobody signs in with it any more, and nobody who has goes on.
    void disable(UUID id) {
        asked(() -> {
            keycloak.change(id, enabled(keycloak.user(id), false));
            keycloak.logout(id);
            return id;
        });
    }

    void enable(UUID id) {
        asked(() -> {
            keycloak.change(id, enabled(keycloak.user(id), true));
            return id;
        });
    }

    private JsonNode enabled(JsonNode user, boolean enabled) {
        ObjectNode changed = json.createObjectNode();
        changed.setAll((ObjectNode) user);
        return changed.put("enabled", enabled);
    }

    private static <T> T asked(Supplier<@Nullable T> question) {
        try {
            return ServiceClients.ask(KEYCLOAK, question).orElseThrow(Problem::notFound);
        } catch (ServiceUnavailableException _) {
            throw Problem.of(SharedProblem.PEOPLE_UNAVAILABLE);
        }
    }
}
