package id.sahkan.verification.casefile;

import id.sahkan.contracts.RankingCriterion;
import id.sahkan.verification.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an application stood when the line of the quota was drawn before it. The sentence is made where it is shown.
///
/// @param rank from 1
/// @param of how many were ranked
/// @param quota of all types together; none where only types have one
/// @param quotaOfType of its own type; none where that has none of its own
/// @param criteria by what was ranked, the first first
public record Place(
        int rank, int of, @Nullable Integer quota, @Nullable Integer quotaOfType, List<RankingCriterion> criteria) {

    /// The rank, the quota, and the rule as it was declared.
    public Text sentence() {
        return new Text(
                "Peringkat %d dari %d; %s. Urutan menurut %s."
                        .formatted(
                                rank,
                                of,
                                quotas("kuota", "kuota jenis media ini"),
                                RankingCriterion.indonesianRule(criteria)),
                "Rank %d of %d; %s. Ranked by %s."
                        .formatted(
                                rank,
                                of,
                                quotas("quota", "quota of this type of media"),
                                RankingCriterion.englishRule(criteria)));
    }

    private String quotas(String all, String ofType) {
        return quota == null
                ? ofType + " " + quotaOfType
                : quotaOfType == null ? all + " " + quota : all + " " + quota + ", " + ofType + " " + quotaOfType;
    }
}
