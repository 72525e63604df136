package cn.anxue.bank.reconciliation;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.bank.reconciliation.ResolutionKind.Sides;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first of the two people: an officer of the authority that supervises the account says how a break is to be settled. */
@ApplicationScoped
@Transactional
public class Resolutions {
    static final String KIND = "bank.resolution";

    private final BreakRegister breaks;
    private final ResolutionStore store;
    private final ResolutionBooking booking;
    private final ApprovalService approvals;
    private final Today today;

    Resolutions(
            BreakRegister breaks,
            ResolutionStore store,
            ResolutionBooking booking,
            ApprovalService approvals,
            Today today) {
        this.breaks = breaks;
        this.store = store;
        this.booking = booking;
        this.approvals = approvals;
        this.today = today;
    }

    /**
     * What settles a break beside its reason.
     *
     * @param creditLine for {@code PUT_BACK}: the credit that put the money back
     * @param instruction for {@code PAID_INSTRUCTION}: the one that the debit paid
     */
    public record Means(@Nullable UUID creditLine, @Nullable UUID instruction) {
        /** What the way of settling needs, and nothing else. */
        Means of(ResolutionKind kind) {
            require(kind == ResolutionKind.PUT_BACK && creditLine == null, "/line");
            require(kind == ResolutionKind.PAID_INSTRUCTION && instruction == null, "/instruction");
            return new Means(
                    kind == ResolutionKind.PUT_BACK ? creditLine : null,
                    kind == ResolutionKind.PAID_INSTRUCTION ? instruction : null);
        }

        private static void require(boolean missing, String pointer) {
            if (missing) {
                throw new ProblemException(RequestProblem.REQUIRED, pointer, Map.of());
            }
        }
    }

    /**
     * @throws ProblemException where the break has ended, is being settled, or is not settled that way
     */
    public Resolution propose(Caller caller, BreakId id, ResolutionKind kind, Means given, String reason) {
        BreakRegister.Found found = breaks.lockSupervised(caller, id);
        Break one = found.found();
        if (!one.isOpen()) {
            throw new ProblemException(ReconciliationProblem.BREAK_ENDED, Map.of("state", one.state()));
        }
        if (reason.isBlank()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/reason", Map.of());
        }
        Means means = given.of(kind);
        if (!store.live(id).isEmpty()) {
            throw new ProblemException(ReconciliationProblem.RESOLUTION_PROPOSED);
        }
        Sides sides = ResolutionRules.require(kind, one, found.purpose());
        UUID resolutionId = Uuid7.next();
        ApprovalId approval = approvals.propose(caller, proposal(resolutionId, found, kind, reason));
        Resolution resolution = new Resolution(
                resolutionId,
                id,
                kind,
                ResolutionRules.amount(one),
                means.creditLine(),
                means.instruction(),
                reason,
                approval,
                ResolutionState.PROPOSED,
                today.now(),
                null);
        booking.require(resolution, one, found.purpose(), sides);
        store.insert(resolution, caller.id());
        return resolution;
    }

    private static Proposal proposal(UUID id, BreakRegister.Found found, ResolutionKind kind, String reason) {
        Break one = found.found();
        Map<String, String> summary = Map.of(
                "institution", found.institutionName(),
                "account", one.account(),
                "day", one.day().toString(),
                "break", one.kind().name(),
                "kind", kind.name(),
                "amount", ResolutionRules.amount(one).decimal(),
                "reason", reason);
        return new Proposal(KIND, "bank_resolution", id, one.regionCode(), summary);
    }
}
