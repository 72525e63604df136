package cn.anxue.approval.web;

import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.ApprovalView;
import cn.anxue.approval.ProposalWords;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.Text;
import java.util.List;
import java.util.Map;

/**
 * A proposal as pages show it, in words.
 *
 * @param open whether the caller may decide on it now
 * @param own whether he proposed it and may take it back
 */
public record ApprovalLine(ApprovalView approval, Text what, Text state, List<Fact> facts, boolean open, boolean own) {
    private static final List<String> FIRST =
            List.of("institution", "name", "subject", "title", "list", "move", "kind", "amount");

    private static final int ABOUT = 4;

    /** One thing the proposal says of itself. */
    public record Fact(Text name, Text value) {}

    static ApprovalLine of(ApprovalView approval, Caller caller) {
        boolean waiting = approval.state() == ApprovalState.PROPOSED;
        boolean own = approval.proposedBy().equals(caller.name());
        return new ApprovalLine(
                approval,
                ProposalWords.of(approval.kind()),
                state(approval.state()),
                facts(approval.summary()),
                waiting && !own && caller.has(Role.APPROVER),
                waiting && own && caller.has(Role.OFFICER));
    }

    /** Whom it is about, on one line of a list. */
    public String about() {
        return FIRST.stream()
                .limit(ABOUT)
                .map(approval.summary()::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }

    private static List<Fact> facts(Map<String, String> summary) {
        return summary.entrySet().stream()
                .sorted((one, other) -> rank(one.getKey()).compareTo(rank(other.getKey())))
                .map(entry -> new Fact(SummaryWords.name(entry.getKey()), SummaryWords.value(entry.getValue())))
                .toList();
    }

    private static String rank(String key) {
        int place = FIRST.indexOf(key);
        return place < 0 ? "z" + key : String.valueOf(place);
    }

    private static Text state(ApprovalState state) {
        return switch (state) {
            case PROPOSED -> Text.of("待定", "Waiting");
            case APPROVED -> Text.of("已同意", "Approved");
            case REFUSED -> Text.of("已否决", "Refused");
            case EXPIRED -> Text.of("已过期", "Expired");
            case WITHDRAWN -> Text.of("已撤回", "Withdrawn");
        };
    }
}
