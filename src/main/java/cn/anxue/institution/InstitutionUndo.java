package cn.anxue.institution;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Takes registrations back that should never have been made, as when a whole sheet was the wrong one. */
@ApplicationScoped
public class InstitutionUndo {
    private final InstitutionRegister register;
    private final InstitutionRecords records;
    private final InstitutionChanges changes;
    private final AuditTrail audit;
    private final Sql sql;

    InstitutionUndo(
            InstitutionRegister register,
            InstitutionRecords records,
            InstitutionChanges changes,
            AuditTrail audit,
            Sql sql) {
        this.register = register;
        this.records = records;
        this.changes = changes;
        this.audit = audit;
        this.sql = sql;
    }

    /**
     * Puts back what stood before a change that should never have been made. A name it had meanwhile it never had.
     *
     * @param earlier with the former names of then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(Caller caller, InstitutionId id, long version, Registration earlier) {
        String gone = register.view(id).name();
        String back =
                changes.change(caller, id, version, earlier, new Violations()).name();
        if (gone.equals(back)) {
            return;
        }
        records.institutions.flush();
        sql.list(
                "select institution_rename_undo(?, ?, ?, ?)",
                select -> {
                    select.setObject(1, id.value());
                    select.setString(2, gone);
                    select.setString(3, back);
                    Columns.from(select, 4, earlier.formerNames()).text(name -> name);
                },
                row -> row.getInt(1));
        changes.tell(id, Set.of("name"));
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
