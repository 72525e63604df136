package cn.anxue.enforcement;

import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as others read it.
 *
 * @param number null until issued
 * @param withdrawalReason also while the withdrawal awaits its decision
 */
public record NoticeView(
        NoticeId id,
        @Nullable DocumentNumber number,
        NoticeKind kind,
        NoticeState state,
        Subject subject,
        String regionCode,
        AuthorityId authorityId,
        String basis,
        List<Item> items,
        LocalDate proposedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        @Nullable String withdrawalReason,
        @Nullable LocalDate withdrawnOn,
        long version) {
    /** One problem of it. */
    public record Item(
            int n,
            String problem,
            ProblemCategory category,
            String measure,
            String responsible,
            LocalDate dueOn,
            ItemState state,
            @Nullable LocalDate closedOn,
            @Nullable String evidence) {}
}
