package id.sahkan.decree.signature;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/// Whether a certificate is that of a person whose name is printed: the same words in the same order, initials among
/// them. Capitals, accents and points do not count, nor titles and degrees that are known as such ("Dr. H. Rahmat
/// Contoh Saputra, S.STP., M.Si." is RAHMAT CONTOH SAPUTRA). An initial is no longer name: "A. Rahmat" is neither
/// "M. Rahmat" nor "Ahmad Rahmat"; whoever's certificate writes it out is printed so.
final class SignerName {

    /// Before a name, without their points.
    private static final Set<String> TITLES =
            Set.of("PROF", "DR", "DRA", "DRS", "DRG", "DRH", "IR", "H", "HJ", "HH", "KH", "TGH", "NS", "APT");

    /// Behind a name where no comma stands before it; each is written with a point inside: `S.STP`, `M.Si.`.
    private static final Pattern DEGREE = Pattern.compile("\\p{L}{1,3}\\.\\p{L}[\\p{L}.]*");

    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private SignerName() {}

    /// @param subject a certificate's distinguished name
    static boolean same(String subject, String printed) {
        List<String> name = words(printed);
        return !name.isEmpty()
                && parts(subject, "CN").stream()
                        .anyMatch(common -> words(common).equals(name));
    }

    /// Who issued a certificate, as people know it: the organization, or the name where it has none.
    static String organization(X509Certificate certificate) {
        String issuer = certificate.getIssuerX500Principal().getName();
        return parts(issuer, "O").stream()
                .findFirst()
                .or(() -> parts(issuer, "CN").stream().findFirst())
                .orElse(issuer);
    }

    private static List<String> parts(String name, String type) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .toList();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }

    private static List<String> words(String name) {
        String bare = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
        List<String> all = new ArrayList<>(BETWEEN.splitAsStream(bare.strip()).toList());
        while (all.size() > 1 && DEGREE.matcher(all.getLast()).matches()) {
            all.removeLast();
        }
        List<String> words = new ArrayList<>();
        for (String word : all) {
            // `Dr.Ir.H.Rahmat` are four words
            for (String part : word.split("(?<=\\.)", -1)) {
                String folded = folded(part);
                if (!folded.isEmpty()) {
                    words.add(folded);
                }
            }
        }
        int titles = 0;
        // of a name that is nothing else the last word stays
        while (titles < words.size() - 1 && TITLES.contains(words.get(titles))) {
            titles++;
        }
        return List.copyOf(words.subList(titles, words.size()));
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
