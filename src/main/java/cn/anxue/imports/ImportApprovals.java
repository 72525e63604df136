package cn.anxue.imports;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.Proposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Balances are booked, and taken back, once a second person has agreed; what is refused stays as it was. */
@ApplicationScoped
class ImportApprovals {
    private static final String KIND = "import.balances";
    private static final String UNDO = "import.balances-undo";

    private final ImportRecords records;
    private final OpeningStore openings;
    private final ApprovalService approvals;

    ImportApprovals(ImportRecords records, OpeningStore openings, ApprovalService approvals) {
        this.records = records;
        this.openings = openings;
        this.approvals = approvals;
    }

    /** In the database transaction that runs. */
    void propose(Caller caller, ImportRun run) {
        propose(caller, run, KIND, run.good(), total(run));
    }

    /** In the database transaction that runs. */
    void proposeUndo(Caller caller, ImportRun run) {
        propose(caller, run, UNDO, run.created(), openings.total(run.id()));
    }

    private void propose(Caller caller, ImportRun run, String kind, int items, Money total) {
        ApprovalId approval = approvals.propose(
                caller,
                new Proposal(
                        kind,
                        "import",
                        run.id().value(),
                        run.regionCode(),
                        Map.of(
                                "name", run.kind().text().zh(),
                                "items", String.valueOf(items),
                                "total", total.decimal())));
        records.runs().propose(run.id(), approval);
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (isOurs(proposal.kind())) {
                move(
                        new ImportId(proposal.subjectId()),
                        proposal.approved() ? agreed(proposal.kind()) : before(proposal.kind()),
                        proposal.approved()
                                ? null
                                : Text.of("复核未同意：" + proposal.reason(), "Refused: " + proposal.reason()));
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (isOurs(proposal.kind())) {
                move(
                        new ImportId(proposal.subjectId()),
                        before(proposal.kind()),
                        Text.of("复核申请已撤回或过期。", "The proposal was withdrawn or has expired."));
            }
        }
    }

    private static boolean isOurs(String kind) {
        return kind.equals(KIND) || kind.equals(UNDO);
    }

    private static ImportState agreed(String kind) {
        return kind.equals(KIND) ? ImportState.RUNNING : ImportState.UNDOING;
    }

    private static ImportState before(String kind) {
        return kind.equals(KIND) ? ImportState.CHECKED : ImportState.DONE;
    }

    private void move(ImportId id, ImportState next, @Nullable Text said) {
        records.runs().move(records.runs().get(id), next, said);
    }

    /** Of the rows without problems. */
    private Money total(ImportRun run) {
        Set<Integer> refused = records.outcomes().refused(run.id(), 1, Integer.MAX_VALUE);
        SheetRows rows = new SheetRows(records, run, records.chunks().count(run.id()));
        Money total = Money.ofFen(0);
        while (rows.hasNext()) {
            for (ReadRow row : rows.next().good()) {
                total = refused.contains(row.number()) ? total : total.plus(row.moneyOr("balance", Money.ofFen(0)));
            }
        }
        return total;
    }
}
