package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
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

/** Refunds that wait for somebody's word: the institution's answer, an officer's ruling; and those not paid in time. */
@ApplicationScoped
class RefundDuties implements Duties {
    private static final Text ANSWER = Text.of("答复退费申请", "Answer a refund");
    private static final Text RULE = Text.of("调解并裁定退费争议", "Mediate and rule on a refund");
    private static final Text LATE = Text.of("督促退费到账", "See that a refund is paid");
    private static final String OF_INSTITUTION =
            "r.state = 'WAITING_FOR_INSTITUTION' or r.state = 'INSTRUCTED' and r.pay_due_on < ? and r.owed_minor > 0";
    private static final String OF_OFFICE =
            "r.state = 'CONTESTED' or r.state not in ('PAID', 'WITHDRAWN', 'WAITING_FOR_PLAN') and r.pay_due_on < ?";
    private static final String WAITING = """
            select r.id, r.institution_id, r.state, r.answer_due_on, r.pay_due_on, i.name, o.payment_reference
            from fee_refund r join institution i on i.id = r.institution_id join fee_order o on o.id = r.order_id
            where r.ended_at is null and (%s) and %s order by r.pay_due_on limit ?""";

    private final Sql sql;

    RefundDuties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!OwnInstitutions.isAny(caller)) {
            return List.of();
        }
        String theirs = caller.scope() instanceof Scope.Institution ? OF_INSTITUTION : OF_OFFICE;
        return sql.list(
                WAITING.formatted(
                        theirs, OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "r.institution_id")),
                select -> {
                    select.setObject(1, today);
                    OwnInstitutions.bind(caller, select, 2);
                    select.setInt(3, NAMED_MAX);
                },
                row -> duty(row, caller.scope() instanceof Scope.Institution));
    }

    private static Duty duty(ResultSet row, boolean institution) throws SQLException {
        LocalDate payBy = row.getObject("pay_due_on", LocalDate.class);
        UUID id = row.getObject("id", UUID.class);
        String page = (institution ? "/console/refund-answers/" : "/console/refunds/") + id;
        String name = row.getString("name");
        String reference = row.getString("payment_reference");
        return switch (RefundState.valueOf(row.getString("state"))) {
            case WAITING_FOR_INSTITUTION ->
                new Duty(
                        "refund.answer",
                        id,
                        ANSWER,
                        name,
                        reference,
                        row.getObject("answer_due_on", LocalDate.class),
                        page);
            case CONTESTED -> new Duty("refund.ruling", id, RULE, name, reference, payBy, page);
            case REQUESTED,
                    AGREED,
                    RULED,
                    WAITING_FOR_PLAN,
                    CALCULATED,
                    APPROVED,
                    INSTRUCTED,
                    PAID,
                    FAILED,
                    WITHDRAWN -> new Duty("refund.late", id, LATE, name, reference, payBy, page);
        };
    }
}
