package cn.anxue.inspection.plan;

import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as others read it.
 *
 * @param visits how many visits made for it are signed so far, counted
 */
public record PlanView(
        PlanId id,
        String regionCode,
        AuthorityId authority,
        String authorityName,
        int year,
        String title,
        PlanState state,
        List<PlanItem> items,
        UUID draftedBy,
        LocalDate draftedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate startedOn,
        @Nullable String summary,
        @Nullable LocalDate summarisedOn,
        int visits,
        long version) {}
