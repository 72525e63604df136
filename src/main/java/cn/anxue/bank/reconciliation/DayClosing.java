package cn.anxue.bank.reconciliation;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.statement.AccountDay;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.SupervisedAccount;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Closings;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Closes a day: once nothing stands in the way, or an officer has said of each break why it is carried over. Looked at under the
 * lock of the account, so that no posting comes between the look and the pin.
 */
@ApplicationScoped
@Transactional
public class DayClosing {
    private final Reconciliations days;
    private final Ledger ledger;
    private final DayClosings closings;
    private final BreakStore breaks;
    private final AuditTrail audit;

    DayClosing(Reconciliations days, Ledger ledger, DayClosings closings, BreakStore breaks, AuditTrail audit) {
        this.days = days;
        this.ledger = ledger;
        this.closings = closings;
        this.breaks = breaks;
        this.audit = audit;
    }

    /** Why an officer lets a break stand beyond the day. */
    public record CarryOver(BreakId id, String reason) {}

    /** @throws ProblemException where breaks stand in the way, or another was faster */
    public DayDetail close(Caller caller, String number, LocalDate day, List<CarryOver> carried) {
        SupervisedAccount account = days.supervised(caller, number);
        HolderId holder = DepositBooks.holder(account.institution());
        String path = DepositBooks.bank(account.purpose(), number);
        days.queueUp(number);
        ledger.lock(Map.of(holder, List.of(path)));
        DayView view = days.look(number, day);
        if (view.state() == DayState.CLOSED) {
            throw new ProblemException(ReconciliationProblem.DAY_CLOSED, Map.of("day", day));
        }
        List<Break> open = breaks.open(List.of(number));
        List<Break> blocking = DayRules.standingInTheWay(day, open);
        carryOver(caller, blocking, carried);
        requireNothingLeft(blocking, carried);
        requireBank(view, open);
        String region = days.region(number);
        UUID closing = closings.close(
                new Closings.Closing(holder, path, day),
                view,
                new DayClosings.Place(region, account.bankCode()),
                carried.size(),
                caller.id());
        breaks.end(
                open.stream()
                        .filter(one ->
                                one.kind() == BreakKind.LATE_LINE && one.day().equals(day))
                        .toList(),
                BreakState.GONE);
        audit.recordAll(List.of(
                new AuditTrail.Row(caller, "bank.day_closed", "bank_day_closing", closing, List.of("state"), region)));
        return days.detail(new AccountDay(number, day));
    }

    private void carryOver(Caller caller, List<Break> blocking, List<CarryOver> carried) {
        Map<BreakId, Break> byId = new HashMap<>();
        blocking.forEach(one -> byId.put(one.id(), one));
        for (int i = 0; i < carried.size(); i++) {
            CarryOver one = carried.get(i);
            Break found = byId.get(one.id());
            if (found == null) {
                throw new ProblemException(
                        ReconciliationProblem.BREAK_NOT_IN_THE_WAY, "/carriedOver/" + i + "/break", Map.of());
            }
            if (one.reason().isBlank()) {
                throw new ProblemException(RequestProblem.REQUIRED, "/carriedOver/" + i + "/reason", Map.of());
            }
            breaks.carry(found, caller.id(), one.reason());
        }
    }

    private static void requireNothingLeft(List<Break> blocking, List<CarryOver> carried) {
        List<BreakId> reasoned = carried.stream().map(CarryOver::id).toList();
        long left =
                blocking.stream().filter(one -> !reasoned.contains(one.id())).count();
        if (left > 0) {
            throw new ProblemException(ReconciliationProblem.DAY_HAS_BREAKS, Map.of("breaks", left));
        }
    }

    /** Without the bank's word only where it was missed, and somebody has said why the day is closed all the same. */
    private void requireBank(DayView view, List<Break> open) {
        boolean missed = open.stream()
                .anyMatch(one ->
                        one.kind() == BreakKind.STATEMENT_MISSING && one.day().equals(view.day()));
        boolean explained = breaks.settled(List.of(view.account()))
                .contains(new Cause.Key(BreakKind.STATEMENT_MISSING, view.account(), view.day(), Cause.THE_DAY));
        if (view.bank() == null && !missed && !explained) {
            throw new ProblemException(ReconciliationProblem.STATEMENT_AWAITED);
        }
    }
}
