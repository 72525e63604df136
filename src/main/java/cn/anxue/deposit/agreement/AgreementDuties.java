package cn.anxue.deposit.agreement;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Agreements to be signed by the caller's side, and those to be followed by another before they run out. */
@ApplicationScoped
class AgreementDuties implements Duties {
    /** As long before as an alert is raised where no place says otherwise. */
    private static final int DAYS_AHEAD = 30;

    private static final Text SIGN = Text.of("签署资金监管协议", "Sign the agreement");
    private static final Text RENEW = Text.of("监管协议到期前续签", "Renew the agreement before it ends");
    private static final String OPEN = """
            select a.id, a.institution_id, i.name, a.number, a.state, a.starts_on, a.ends_on
            from deposit_agreement a join institution i on i.id = a.institution_id
            where (a.state in ('DRAFT', 'SIGNING') and not exists (
                    select from deposit_agreement_signature s where s.agreement_id = a.id and s.party = ?)
                or a.state = 'IN_FORCE' and a.ends_on <= ? and i.state not in ('CLOSED', 'REVOKED') and not exists (
                    select from deposit_agreement n where n.replaces_id = a.id and n.state in ('SIGNED', 'IN_FORCE')))
                and %s
            order by a.id limit ?""";

    private final Sql sql;

    AgreementDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        boolean bank = caller.scope() instanceof Scope.Bank && caller.has(Role.BANK);
        if (!bank && !OwnInstitutions.isAny(caller)) {
            return List.of();
        }
        String reach = bank
                ? "a.bank_code = ?"
                : OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "a.institution_id");
        return sql.list(
                OPEN.formatted(reach),
                select -> {
                    select.setString(1, side(caller).name());
                    select.setObject(2, today.plusDays(DAYS_AHEAD));
                    bind(caller, select);
                    select.setInt(4, NAMED_MAX);
                },
                row -> duty(row, bank));
    }

    private static void bind(Caller caller, PreparedStatement select) throws SQLException {
        if (caller.scope() instanceof Scope.Bank bank) {
            select.setString(3, bank.bankCode());
            return;
        }
        OwnInstitutions.bind(caller, select, 3);
    }

    private static Party side(Caller caller) {
        if (caller.scope() instanceof Scope.Bank) {
            return Party.BANK;
        }
        return caller.scope() instanceof Scope.Institution ? Party.INSTITUTION : Party.BUREAU;
    }

    private static Duty duty(ResultSet row, boolean bank) throws SQLException {
        boolean ending = row.getString("state").equals("IN_FORCE");
        return new Duty(
                ending ? "agreement.ending" : "agreement.signature",
                row.getObject("id", UUID.class),
                ending ? RENEW : SIGN,
                row.getString("name"),
                row.getString("number"),
                row.getObject(ending ? "ends_on" : "starts_on", LocalDate.class),
                bank ? "/console/work" : OwnInstitutions.page(row.getString("institution_id")) + "#agreements");
    }
}
