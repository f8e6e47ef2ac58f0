package id.sahkan.decree.signature;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// Whether a certificate is that of a person whose name is printed: capitals, accents, points and titles before and
/// after the name do not count ("Dr. H. Rahmat Contoh Saputra, S.STP., M.Si." is RAHMAT CONTOH SAPUTRA).
final class SignerName {

    private SignerName() {}

    /// @param subject a certificate's distinguished name
    static boolean same(String subject, String printed) {
        Set<String> name = words(printed);
        return !name.isEmpty()
                && commonNames(subject).stream()
                        .anyMatch(common -> words(common).equals(name));
    }

    private static List<String> commonNames(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .toList();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }

    private static Set<String> words(String name) {
        String bare = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
        return Arrays.stream(bare.strip().split("\\s+"))
                // "H.", "Dr.", "Drs."; of a name that is nothing else it stays
                .filter(word -> !word.matches("\\p{L}{1,4}\\."))
                .map(SignerName::folded)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
