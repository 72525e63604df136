package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.Subject;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        NoticeStep step,
        NoticeClocks clocks,
        Wording wording,
        Withdrawal withdrawal,
        LegalCheck check,
        long version) {
    /** Whether service, answer or a problem is late, or the publication of what was withdrawn still stands too long. */
    public boolean isOverdue(LocalDate today) {
        return lateSince(today) != null || withdrawal.isTakeDownLate(today);
    }

    /** The first day on which its addressee, or whoever serves it, was late; null while nothing is. */
    public @Nullable LocalDate lateSince(LocalDate today) {
        if (state != NoticeState.ISSUED) {
            return null;
        }
        LocalDate since = clocks.lateSince(step, today);
        for (Item item : items) {
            if (item.isOverdue(today) && (since == null || item.dueOn().isBefore(since))) {
                since = item.dueOn().plusDays(1);
            }
        }
        return since;
    }

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
            @Nullable String evidence,
            @Nullable LocalDate reportedOn,
            @Nullable String report,
            @Nullable UUID findingId) {
        public boolean isOverdue(LocalDate today) {
            return state == ItemState.OPEN && dueOn.isBefore(today);
        }
    }
}
