package cn.anxue.fee.refund;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What institutions owe families beyond what the orders held. It comes out of what they earn, before they are paid. */
@ApplicationScoped
public class OwedRefunds {
    private static final String SUMS = """
            select institution_id, sum(owed_minor)::bigint as minor, min(currency) as currency from fee_refund
            where owed_minor > 0 and institution_id = any(?::uuid[]) group by institution_id
            """;

    private final RefundCases cases;
    private final RefundMoney money;
    private final RefundNews news;
    private final Refunds refunds;
    private final Sql sql;

    OwedRefunds(RefundCases cases, RefundMoney money, RefundNews news, Refunds refunds, Sql sql) {
        this.cases = cases;
        this.money = money;
        this.news = news;
        this.refunds = refunds;
        this.sql = sql;
    }

    /** What each still owes; releases leave so much. */
    @Transactional
    public Map<InstitutionId, Money> of(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Money> sums = new HashMap<>();
        sql.list(
                        SUMS,
                        select -> Columns.of(select, institutions).uuid(InstitutionId::value),
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                new Money(row.getLong("minor"), row.getString("currency"))))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    /** The open claims, the longest owed first. */
    @Transactional
    public List<RefundView> claims(Collection<InstitutionId> institutions) {
        return refunds.owed(institutions).stream()
                .map(refund -> refund.view(List.of()))
                .toList();
    }

    /** Takes of one what is there by now; true where anything was. */
    @Transactional
    boolean collect(RefundId id) {
        RefundCase found = cases.lock(id);
        Money before = found.refund().owed();
        if (!before.isPositive() || money.waitsForPlan(found.order())) {
            return false;
        }
        money.collect(found);
        boolean collected = found.refund().owed().compareTo(before) < 0;
        if (collected) {
            news.tell(Caller.SYSTEM, "fee.refund-collected", found.refund());
        }
        return collected;
    }
}
