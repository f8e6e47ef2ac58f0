package id.sahkan.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// Rows of which offices the work of this thread may see and change, in the words of the database's policies (ADR 41).
/// What no request began (events, what is due, figures that are scraped) is of the installation.
final class OfficeSight {

    static final String EVERY_OFFICE = "*";

    /// Of a request whose caller or whose door is not known yet.
    static final String NOTHING = "";

    /// No key of an office has a point in it.
    private static final String PUBLISHED = ".published";

    /// What a group in Keycloak is called is free: it must say neither `*` nor a list.
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String OPERATIONS = "/api/operations/";

    private static final ThreadLocal<@Nullable String> OF_THE_REQUEST = new ThreadLocal<>();

    private OfficeSight() {}

    static String current() {
        String known = OF_THE_REQUEST.get();
        return known == null ? EVERY_OFFICE : known;
    }

    static void narrow(String sight) {
        OF_THE_REQUEST.set(sight);
    }

    static void end() {
        OF_THE_REQUEST.remove();
    }

    /// Staff are held to their offices; of several to those whose roles alone would open this door, so that whoever
    /// only reads in one changes nothing there. Everybody else is held by what they own. Operations are of the
    /// installation, and so are those who may read them.
    ///
    /// @param opens whether whoever has these roles may come in here
    static String of(
            @Nullable Authentication who,
            @Nullable AcrossOffices across,
            String path,
            Predicate<Collection<GrantedAuthority>> opens) {
        if (who == null || !(who.getPrincipal() instanceof Jwt jwt) || path.startsWith(OPERATIONS)) {
            return EVERY_OFFICE;
        }
        Set<String> held = CallerResolver.roles(who);
        if (!CallerOffices.areOfAnOffice(held) || lifted(across, held)) {
            return EVERY_OFFICE;
        }
        Map<String, Set<String>> offices =
                new TreeMap<>(CallerOffices.of(CallerResolver.groups(jwt), held).roles());
        offices.keySet().removeIf(key -> !KEY.matcher(key).matches());
        if (offices.size() > 1) {
            offices.values().removeIf(roles -> !opens.test(authorities(roles)));
        }
        if (across != null && across.ownTo().length > 0) {
            offices.values().removeIf(roles -> Collections.disjoint(roles, Arrays.asList(across.ownTo())));
        }
        Set<String> seen = new TreeSet<>(offices.keySet());
        if (across != null && across.publishedOnly()) {
            seen.add(PUBLISHED);
        }
        return String.join(",", seen);
    }

    private static Collection<GrantedAuthority> authorities(Set<String> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(RealmRoles.PREFIX + role))
                .toList();
    }

    private static boolean lifted(@Nullable AcrossOffices across, Set<String> roles) {
        if (across == null || across.publishedOnly()) {
            return false;
        }
        List<String> to = Arrays.asList(across.value());
        return to.isEmpty() || !Collections.disjoint(to, roles);
    }
}
