package cn.anxue.approval;

import java.util.List;

/** Fired in the database transaction of the decisions; observers take those of their kind. */
public record ProposalsDecided(List<DecidedProposal> proposals) {
    public ProposalsDecided {
        proposals = List.copyOf(proposals);
    }
}
