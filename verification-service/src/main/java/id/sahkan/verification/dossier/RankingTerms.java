package id.sahkan.verification.dossier;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a period has declared of its quota, and how far it is.
///
/// @param office the key of the office whose period it is
/// @param closed whether nothing is taken any more, also of nobody who has a close of their own: the period is in
/// review
/// @param quota of all types together
/// @param quotaByType of some types alone
/// @param criteria by what is ranked, the first first; none where nothing is
/// @param received how many applications were received and not withdrawn
public record RankingTerms(
        String office,
        String title,
        boolean closed,
        @Nullable Integer quota,
        @Nullable Map<OutletType, Integer> quotaByType,
        @Nullable List<RankingCriterion> criteria,
        int received) {}
