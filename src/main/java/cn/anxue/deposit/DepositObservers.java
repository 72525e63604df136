package cn.anxue.deposit;

import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.AgreementsInForce;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import cn.anxue.institution.InstitutionsChanged;
import cn.anxue.institution.InstitutionsMoved;
import cn.anxue.institution.InstitutionsRegistered;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Ledger.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens below and matters to deposits, in the same database transaction. */
@ApplicationScoped
class DepositObservers {
    private final Assessor assessor;
    private final DepositStandings standings;
    private final Ledger ledger;

    DepositObservers(Assessor assessor, DepositStandings standings, Ledger ledger) {
        this.assessor = assessor;
        this.standings = standings;
        this.ledger = ledger;
    }

    void registered(@Observes InstitutionsRegistered registered) {
        assessor.assess(registered.institutions(), Caller.SYSTEM.id());
    }

    void changed(@Observes InstitutionsChanged changed) {
        assessor.assess(withField(changed, "scale"), Caller.SYSTEM.id());
        standings.moved(withField(changed, "licence"));
    }

    /** One that is resumed without ever having been active may have all it needs by now. */
    void moved(@Observes InstitutionsMoved moved) {
        standings.moved(moved.moves().stream()
                .filter(move -> move.to() == InstitutionState.REGISTERED)
                .map(InstitutionsMoved.Moved::id)
                .toList());
    }

    void inForce(@Observes AgreementsInForce inForce) {
        List<Opening> openings = new ArrayList<>();
        for (AgreementView agreement : inForce.agreements()) {
            open(agreement, Purpose.DEPOSIT, agreement.depositAccount(), openings);
            open(agreement, Purpose.FEE, agreement.feeAccount(), openings);
        }
        ledger.open(openings);
        standings.moved(
                inForce.agreements().stream().map(AgreementView::institutionId).toList());
    }

    private static void open(
            AgreementView agreement, Purpose purpose, @Nullable String number, List<Opening> openings) {
        if (number != null) {
            openings.addAll(DepositBooks.openings(agreement.institutionId(), purpose, number));
        }
    }

    private static List<InstitutionId> withField(InstitutionsChanged changed, String field) {
        return changed.changes().stream()
                .filter(change -> change.fields().contains(field))
                .map(InstitutionsChanged.Change::id)
                .toList();
    }
}
