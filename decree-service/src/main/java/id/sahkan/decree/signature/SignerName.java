package id.sahkan.decree.signature;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
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

    /// Behind a name where no comma stands before it, as they are written, in capitals: those that are usual here and
    /// some of abroad. Whatever else has a point inside is of the name: `M.Yusuf`, `Abd.Rahman`.
    private static final Set<String> DEGREES = Set.of("""
            A.MA A.MA.PD A.MD A.MD.AK A.MD.KEB A.MD.KEP A.MD.KOM A.MD.T A.P A.PT
            B.A B.B.A B.ENG B.SC D.E.A LL.B LL.M M.B.A M.ENG M.SC PH.D
            M.A M.A.B M.A.P M.AB M.AG M.AK M.AP M.DS M.E M.E.I M.E.SY M.EC.DEV M.FARM M.FIL.I M.H M.H.I M.HUM M.I.K
            M.I.KOM M.I.P M.IKOM M.IP M.KEB M.KEP M.KES M.KM M.KN M.KOM M.KOM.I M.M M.M.PD M.MT M.P M.P.A M.P.D M.PA
            M.PD M.PD.I M.PSI M.SI M.SN M.SOS M.ST M.STAT M.T M.T.I M.TI M.TR.IP
            S.A.B S.A.P S.AB S.AG S.AK S.AP S.AR S.ARS S.DS S.E S.E.I S.E.SY S.FARM S.FIL S.FIL.I S.GZ S.H S.H.I S.HI S.HUM
            S.HUT S.I.K S.I.KOM S.I.P S.IK S.IKOM S.IP S.K.M S.K.PM S.KEB S.KED S.KEL S.KEP S.KES S.KESOS S.KH S.KM S.KOM
            S.KOM.I S.KPM S.M S.P S.P.D S.PAR S.PD S.PD.I S.PD.SD S.PI S.PSI S.PT S.S S.S.T S.S.T.P S.SI S.SI.T S.SIT S.SN
            S.SOS S.SOS.I S.ST S.ST.P S.STAT S.STP S.SY S.T S.T.P S.TH S.TH.I S.TP S.TR S.TR.IP S.TR.KOM S.TR.SOS
            """.strip().split("\\s+"));

    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    private static final Pattern POINT = Pattern.compile("\\.");

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
        // `Dr.Ir.H.Rahmat` are four words
        List<List<String>> glued = BETWEEN.splitAsStream(bare.strip())
                .map(SignerName::atPoints)
                .filter(parts -> !parts.isEmpty())
                .toList();
        List<String> words = glued.stream().flatMap(List::stream).toList();
        int begin = 0;
        // of a name that is nothing else the last word stays
        while (begin < words.size() - 1 && TITLES.contains(words.get(begin))) {
            begin++;
        }
        int end = words.size();
        for (List<String> parts : glued.reversed()) {
            int kept = beforeDegrees(parts);
            int next = end - parts.size() + kept;
            if (next <= begin) {
                break;
            }
            end = next;
            if (kept > 0) {
                break;
            }
        }
        return words.subList(begin, end);
    }

    private static List<String> atPoints(String word) {
        return POINT.splitAsStream(word)
                .map(SignerName::folded)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// How many of these words, written together, stand before the degrees that end them (`S.STP.M.Si` are two).
    private static int beforeDegrees(List<String> parts) {
        int end = parts.size();
        for (int from = 0; from < end; from++) {
            if (DEGREES.contains(String.join(".", parts.subList(from, end)))) {
                end = from;
                from = -1;
            }
        }
        return end;
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
