package cn.anxue.deposit.agreement;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** An agreement that another one replaces ends once its accounts are empty and nothing is on its way between the banks. */
@ApplicationScoped
@Transactional
public class AgreementEnds {
    private static final String ENDED = "select id from deposit_agreement_ended(?::uuid[]) as t (id)";

    private final Agreements agreements;
    private final AgreementTrail trail;
    private final Sql sql;
    private final Today today;

    AgreementEnds(Agreements agreements, AgreementTrail trail, Sql sql, Today today) {
        this.today = today;
        this.agreements = agreements;
        this.trail = trail;
        this.sql = sql;
    }

    /** Ends those of the institutions that can end now. */
    public void look(Collection<InstitutionId> institutions) {
        if (institutions.isEmpty()) {
            return;
        }
        List<AgreementId> ended = sql.list(
                ENDED,
                select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                row -> new AgreementId(row.getObject(1, UUID.class)));
        for (AgreementId id : ended) {
            agreements
                    .lock(id)
                    .filter(old -> old.state().canBecome(AgreementState.SUPERSEDED))
                    .ifPresent(this::supersede);
        }
    }

    LocalDate today() {
        return today.date();
    }

    private void supersede(Agreement old) {
        old.supersede();
        agreements.flush();
        trail.note(Caller.SYSTEM, "agreement.superseded", old, "state");
    }
}
