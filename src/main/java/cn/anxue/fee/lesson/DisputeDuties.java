package cn.anxue.fee.lesson;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.WorkingDays;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lessons a family says were not held: the institution may admit it, an officer proposes a ruling. */
@ApplicationScoped
class DisputeDuties implements Duties {
    /** No place has laid a term down; as long as an institution has to answer a refund. */
    private static final int WORKING_DAYS = 5;

    private static final Text SETTLE = Text.of("处理消课争议", "Settle a disputed lesson");
    private static final String OPEN = """
            select d.id, d.institution_id, d.n, d.raised_at, i.name, o.payment_reference from fee_lesson_dispute d
            join institution i on i.id = d.institution_id join fee_order o on o.id = d.order_id
            where d.state = 'OPEN' and %s order by d.raised_at limit ?""";

    private final Sql sql;
    private final WorkingDays workingDays;

    DisputeDuties(Sql sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        if (!OwnInstitutions.isAny(caller)) {
            return List.of();
        }
        return sql.list(
                OPEN.formatted(OwnInstitutions.condition(caller, Relation.DEPOSIT_SUPERVISOR, "d.institution_id")),
                select -> {
                    OwnInstitutions.bind(caller, select, 1);
                    select.setInt(2, NAMED_MAX);
                },
                this::duty);
    }

    private Duty duty(ResultSet row) throws SQLException {
        LocalDate raised = Duties.day(row, "raised_at");
        return new Duty(
                "lesson.dispute",
                row.getObject("id", UUID.class),
                SETTLE,
                row.getString("name"),
                row.getString("payment_reference") + "/" + row.getInt("n"),
                workingDays.add(raised, WORKING_DAYS).on(),
                OwnInstitutions.page(row.getString("institution_id")) + "#refunds");
    }
}
