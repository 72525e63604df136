package cn.anxue.fee.order;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.PeriodFees;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was paid for orders of the last three months, as the floor of the deposit (D1). */
@ApplicationScoped
class CollectedFees implements PeriodFees {
    private static final int MONTHS = 3;
    private static final String COLLECTED = """
            select w.id, o.paid from unnest(?::uuid[]) as w (id)
            cross join lateral (select sum(o.paid_minor)::bigint as paid from fee_order o
                where o.institution_id = w.id and o.ordered_at >= ?::date) o
            where o.paid > 0
            """;

    private final Sql sql;

    CollectedFees(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<InstitutionId, Money> ofOnePeriod(Collection<InstitutionId> institutions, LocalDate day) {
        Map<InstitutionId, Money> collected = new HashMap<>();
        sql.list(
                        COLLECTED,
                        select -> {
                            Columns.of(select, institutions).uuid(InstitutionId::value);
                            select.setObject(2, day.minusMonths(MONTHS));
                        },
                        row -> Map.entry(new InstitutionId(row.getObject(1, UUID.class)), Money.ofFen(row.getLong(2))))
                .forEach(found -> collected.put(found.getKey(), found.getValue()));
        return collected;
    }
}
