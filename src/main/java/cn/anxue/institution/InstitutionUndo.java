package cn.anxue.institution;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes registrations back that should never have been made, as when a whole sheet was the wrong one. */
@ApplicationScoped
public class InstitutionUndo {
    private final InstitutionRegister register;
    private final AuditTrail audit;
    private final Sql sql;

    InstitutionUndo(InstitutionRegister register, AuditTrail audit, Sql sql) {
        this.register = register;
        this.audit = audit;
        this.sql = sql;
    }

    /**
     * All or none. What other rooms keep of an institution, the database does not let go of.
     *
     * @return how many are gone; fewer than asked where one has moved on from its registration
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int undo(Caller caller, List<InstitutionId> ids) {
        ids.forEach(id -> register.requireCompetence(caller, id));
        audit.recordAll(ids.stream()
                .map(id -> new AuditTrail.Row(
                        caller, "institution.registration-undone", "institution", id.value(), List.of()))
                .toList());
        return sql.list(
                        "select institution_undo(?::uuid[])",
                        select -> Columns.of(select, ids).uuid(InstitutionId::value),
                        row -> row.getInt(1))
                .get(0);
    }
}
