package cn.anxue.deposit.outflow;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositReason;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Reversal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What outflows do to the books, to the standing and to the trail. */
@ApplicationScoped
class OutflowBooking {
    private final Ledger ledger;
    private final DepositStandings standings;
    private final InstitutionRegister register;
    private final AuditTrail audit;
    private final Today today;

    OutflowBooking(
            Ledger ledger, DepositStandings standings, InstitutionRegister register, AuditTrail audit, Today today) {
        this.ledger = ledger;
        this.standings = standings;
        this.register = register;
        this.audit = audit;
        this.today = today;
    }

    /** Principal and interest go to {@code outgoing}; the ledger refuses what is not there. */
    void setApart(Outflow outflow) {
        List<Entry> entries = outflow.portions().stream()
                .map(portion -> new Entry(
                        portion.path(),
                        DepositBooks.outgoing(Purpose.DEPOSIT),
                        portion.amount(),
                        DepositReason.OUTFLOW_APPROVED))
                .toList();
        Act act = new Act(act(outflow), DepositBooks.holder(outflow.institutionId()), today.date(), entries);
        ledger.record(List.of(act)).forEach(Answer::orThrow);
        standings.moved(List.of(outflow.institutionId()));
    }

    /** All that a plan pays goes to the claims first, then each claim on its own to {@code outgoing}. */
    void setApartByPlan(InstitutionId institution, List<Outflow> plan) {
        List<Act> acts = new ArrayList<>();
        for (Outflow outflow : plan) {
            List<Entry> entries = outflow.taken().stream()
                    .map(portion -> new Entry(
                            portion.path(), DepositBooks.CLAIMS, portion.amount(), DepositReason.PLAN_DECIDED))
                    .toList();
            acts.add(new Act(ActId.next(), DepositBooks.holder(institution), today.date(), entries));
            Entry entry = new Entry(
                    DepositBooks.CLAIMS,
                    DepositBooks.outgoing(Purpose.DEPOSIT),
                    outflow.amount(),
                    DepositReason.OUTFLOW_APPROVED);
            acts.add(new Act(act(outflow), DepositBooks.holder(institution), today.date(), entry));
        }
        ledger.record(acts).forEach(Answer::orThrow);
        standings.moved(List.of(institution));
    }

    void putBack(List<Outflow> cancelled) {
        List<Reversal> reversals = cancelled.stream()
                .map(outflow -> new Reversal(
                        ActId.next(), DepositBooks.holder(outflow.institutionId()), act(outflow), today.date()))
                .toList();
        ledger.reverse(reversals).forEach(Answer::orThrow);
        standings.moved(cancelled.stream().map(Outflow::institutionId).toList());
    }

    void note(Caller caller, String act, List<Outflow> outflows) {
        Map<InstitutionId, String> places =
                register.views(outflows.stream().map(Outflow::institutionId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(InstitutionView::id, InstitutionView::regionCode));
        audit.recordAll(outflows.stream()
                .map(outflow -> new AuditTrail.Row(
                        caller,
                        act,
                        "outflow",
                        outflow.id().value(),
                        List.of("state"),
                        places.get(outflow.institutionId())))
                .toList());
    }

    private static ActId act(Outflow outflow) {
        return new ActId(outflow.id().value());
    }
}
