package cn.anxue.approval;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants done.
 *
 * @param kind what would be done, as in {@code deposit.outflow}; observers filter on it
 * @param subject the sort of thing it would be done to
 * @param regionCode whose approvers may decide: those of this region and of all above it
 * @param summary what an approver needs to see, as shown to him; no personal data
 */
public record Proposal(String kind, String subject, UUID subjectId, String regionCode, Map<String, String> summary) {
    public Proposal {
        summary = Map.copyOf(summary);
    }
}
