package cn.anxue.bank.reconciliation;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Breaks, for the side that is to act on them, by the next working day; those carried over wait without hurry. */
@ApplicationScoped
class BreakDuties implements Duties {
    private static final String OPEN = """
            select b.id, b.kind, b.institution_id, b.day, b.opened_at, i.name, right(b.account, 4) as tail
            from bank_break b join account_holder i on i.id = b.institution_id
            where b.state = 'OPEN' and b.carried_at is null and b.owner = ? and %s
            order by b.opened_at limit ?""";

    private final Sql sql;
    private final WorkingDays workingDays;

    BreakDuties(Sql sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        String bank = ReconciliationScope.bankOf(caller);
        if (bank == null && !(caller.scope() instanceof Scope.Region && caller.has(Role.OFFICER))) {
            return List.of();
        }
        BreakOwner owner = bank == null ? BreakOwner.OFFICER : BreakOwner.BANK;
        String reach = bank == null
                ? OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "b.institution_id")
                : "b.bank_code = ?";
        return sql.list(
                OPEN.formatted(reach),
                select -> {
                    select.setString(1, owner.name());
                    if (bank == null) {
                        OwnInstitutions.bind(caller, select, 2);
                    } else {
                        select.setString(2, bank);
                    }
                    select.setInt(3, NAMED_MAX);
                },
                this::duty);
    }

    private Duty duty(ResultSet row) throws SQLException {
        LocalDate opened = Duties.day(row, "opened_at");
        return new Duty(
                "bank.break",
                row.getObject("id", UUID.class),
                text(BreakKind.valueOf(row.getString("kind"))),
                row.getString("name") + " *" + row.getString("tail") + " " + row.getString("day"),
                null,
                workingDays.add(opened, 1).on(),
                "/console/bank/breaks/" + row.getString("id"));
    }

    private static Text text(BreakKind kind) {
        return switch (kind) {
            case STATEMENT_MISSING -> Text.of("对账单未到", "A statement is missing");
            case STATEMENT_GAP -> Text.of("对账单不连续", "Statements leave a gap");
            case STATEMENT_OVERLAP -> Text.of("对账单重叠", "Statements overlap");
            case BALANCE_DIFFERENCE -> Text.of("银行余额与账面不符", "The bank's balance differs from the book");
            case UNIDENTIFIED_CREDIT -> Text.of("不明来账待认领", "A credit is unidentified");
            case UNEXPLAINED_DEBIT -> Text.of("不明支出待查明", "A debit is unexplained");
            case NOTICE_UNCONFIRMED -> Text.of("动账通知未入对账单", "A notice is not on the statement");
            case EXECUTED_WITHOUT_LINE -> Text.of("已付指令无流水", "An executed payment has no line");
            case LINE_WITHOUT_RESULT -> Text.of("有流水而银行未回执", "A line shows what the bank never answered");
            case LATE_LINE -> Text.of("已结日期又来流水", "A line came for a closed day");
            case REVERSAL_NOT_COVERED -> Text.of("冲正超出余额", "A reversal is not covered");
            case LINE_IN_DOUBT -> Text.of("流水疑似重复，待核定", "A line may be in the books already");
            case CONTRADICTED_RESULT -> Text.of("付款回报前后矛盾", "The bank's words on a payment contradict each other");
            case CLAIMS_DIFFERENCE -> Text.of("应付明细与账面不符", "What is owed differs from the book");
        };
    }
}
