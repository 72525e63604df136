package cn.anxue.deposit.agreement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes agreements back that were written down by mistake and that no bank has signed. */
@ApplicationScoped
public class AgreementUndo {
    private static final String INSTITUTIONS = """
            select distinct institution_id from deposit_agreement where id = any(?::uuid[])""";
    private static final String SIGNED_BY_BANK = """
            select count(*) from deposit_agreement_signature where party = 'BANK' and agreement_id = any(?::uuid[])""";

    private final InstitutionRegister register;
    private final AuditTrail audit;
    private final Sql sql;

    AgreementUndo(InstitutionRegister register, AuditTrail audit, Sql sql) {
        this.register = register;
        this.audit = audit;
        this.sql = sql;
    }

    /** @return how many are gone; fewer than asked where a bank has signed, or one is in force */
    @Transactional(Transactional.TxType.MANDATORY)
    public int undo(Caller caller, List<AgreementId> ids) {
        sql.list(
                        INSTITUTIONS,
                        select -> Columns.of(select, ids).uuid(AgreementId::value),
                        row -> new InstitutionId(row.getObject(1, UUID.class)))
                .forEach(id -> register.requireSupervision(caller, id));
        if (first(SIGNED_BY_BANK, ids) > 0) {
            return 0;
        }
        audit.recordAll(ids.stream()
                .map(id -> new AuditTrail.Row(caller, "agreement.draft-undone", "agreement", id.value(), List.of()))
                .toList());
        return first("select deposit_agreement_undo(?::uuid[])", ids);
    }

    private int first(String select, List<AgreementId> ids) {
        return sql.list(select, statement -> Columns.of(statement, ids).uuid(AgreementId::value), row -> row.getInt(1))
                .get(0);
    }
}
