package cn.anxue.school;

import cn.anxue.approval.DecidedProposal;
import cn.anxue.approval.LapsedProposal;
import cn.anxue.approval.ProposalsDecided;
import cn.anxue.approval.ProposalsLapsed;
import cn.anxue.bank.instruction.InstructionPurpose;
import cn.anxue.bank.instruction.InstructionService;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The second of the two people has decided. What no longer holds is refused here too, and then the decision is not made. */
@ApplicationScoped
class SpendingDecisions {
    private final SpendingStore store;
    private final SpendingBooking booking;
    private final Spendings.Grounds grounds;
    private final InstructionService instructions;
    private final Filings.Surrounding surrounding;

    SpendingDecisions(
            SpendingStore store,
            SpendingBooking booking,
            Spendings.Grounds grounds,
            InstructionService instructions,
            Filings.Surrounding surrounding) {
        this.store = store;
        this.booking = booking;
        this.grounds = grounds;
        this.instructions = instructions;
        this.surrounding = surrounding;
    }

    void decided(@Observes ProposalsDecided decided) {
        for (DecidedProposal proposal : decided.proposals()) {
            if (proposal.kind().equals(Spendings.KIND)) {
                Spending spending = lock(proposal.subjectId());
                if (proposal.approved()) {
                    approve(proposal.decidedBy(), spending);
                } else {
                    end(proposal.decidedBy(), spending, SpendingState.REFUSED);
                }
            }
        }
    }

    void lapsed(@Observes ProposalsLapsed lapsed) {
        for (LapsedProposal proposal : lapsed.proposals()) {
            if (proposal.kind().equals(Spendings.KIND)) {
                end(Caller.SYSTEM, lock(proposal.subjectId()), SpendingState.LAPSED);
            }
        }
    }

    private void approve(Caller approver, Spending spending) {
        Filing filing = grounds.require(spending.school(), spending.fromAccount(), List.of(spending.draft()), today());
        if (!filing.id().equals(spending.filing())) {
            throw new ProblemException(SchoolProblem.FILING_REPLACED);
        }
        long subsidies = booking.setApart(spending, filing.plans()).minor();
        store.move(List.of(new SpendingStore.Move(spending.id(), SpendingState.INSTRUCTED, subsidies, null)));
        instructions.instruct(List.of(new InstructionService.Order(
                spending.id(),
                spending.school().value(),
                spending.fromAccount(),
                spending.draft().payee(),
                spending.draft().amount(),
                InstructionPurpose.SERVICE_SPENDING)));
        booking.note(approver, "school.spending-approved", List.of(spending));
    }

    private void end(Caller caller, Spending spending, SpendingState state) {
        store.move(List.of(new SpendingStore.Move(spending.id(), state, 0, today())));
        booking.note(caller, "school.spending-ended", List.of(spending));
    }

    private Spending lock(UUID id) {
        Spending spending = store.lock(List.of(id)).get(0);
        if (spending.state() != SpendingState.PROPOSED) {
            throw new ProblemException(SchoolProblem.FILING_DECIDED, Map.of("state", spending.state()));
        }
        return spending;
    }

    private LocalDate today() {
        return surrounding.today().date();
    }
}
