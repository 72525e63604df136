package cn.anxue.approval;

import java.util.List;

/** Fired in the database transaction that ends proposals nobody decided; what they held back is free again. */
public record ProposalsLapsed(List<LapsedProposal> proposals) {
    public ProposalsLapsed {
        proposals = List.copyOf(proposals);
    }
}
