package id.sahkan.http;

import id.sahkan.database.Sight;
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

/// What a request may see and change, by who asks and at which door (ADR 41).
final class OfficeSight {

    /// No key of an office has a point in it.
    private static final String PUBLISHED = ".published";

    /// What a group in Keycloak is called is free: it must say neither `*` nor a list.
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String OPERATIONS = "/api/operations/";

    private OfficeSight() {}

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
            return Sight.EVERY_OFFICE;
        }
        Set<String> held = CallerResolver.roles(who);
        if (!CallerOffices.areOfAnOffice(held) || lifted(across, held)) {
            return Sight.EVERY_OFFICE;
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
