package cn.anxue.fee.payment;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What collectors kept back: missing, until the institution bears it from what it earned. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Commissions {
    private static final String INSERT =
            "insert into fee_commission (line_id, institution_id, amount_minor, currency) values (?, ?, ?, ?)";
    private static final String OPEN = """
            select c.institution_id, c.currency, sum(c.amount_minor - c.borne_minor)::bigint as open_minor
            from unnest(?::uuid[]) as w (institution_id)
            join fee_commission c on c.institution_id = w.institution_id and c.borne_minor < c.amount_minor
            group by c.institution_id, c.currency
            """;
    /** The oldest first, each up to what there is. */
    private static final String BEAR = """
            update fee_commission c set borne_minor = c.borne_minor + least(s.open_minor, s.given_minor - s.before_minor)
            from (
                select c.line_id, w.given_minor, c.amount_minor - c.borne_minor as open_minor,
                    coalesce(sum(c.amount_minor - c.borne_minor) over (
                        partition by c.institution_id order by c.line_id
                        rows between unbounded preceding and 1 preceding), 0)::bigint as before_minor
                from unnest(?::uuid[], ?::bigint[]) as w (institution_id, given_minor)
                join fee_commission c on c.institution_id = w.institution_id and c.borne_minor < c.amount_minor) s
            where c.line_id = s.line_id and s.before_minor < s.given_minor
            """;

    private final Sql sql;

    Commissions(Sql sql) {
        this.sql = sql;
    }

    /** A collector kept it back from a line. */
    public void kept(UUID line, InstitutionId institution, Money amount) {
        sql.update(INSERT, statement -> {
            statement.setObject(1, line);
            statement.setObject(2, institution.value());
            statement.setLong(3, amount.minor());
            statement.setString(4, amount.currency());
        });
    }

    /** What each institution has still to bear. Asked and changed only with its {@code fee/missing} locked. */
    public Map<InstitutionId, Money> open(Collection<InstitutionId> institutions) {
        Map<InstitutionId, Money> open = new HashMap<>();
        sql.list(
                        OPEN,
                        statement -> Columns.of(statement, institutions).uuid(InstitutionId::value),
                        row -> Map.entry(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                new Money(row.getLong("open_minor"), row.getString("currency"))))
                .forEach(one -> open.put(one.getKey(), one.getValue()));
        return open;
    }

    /** So much of it is borne now. */
    public void borne(Map<InstitutionId, Money> amounts) {
        sql.update(
                BEAR,
                statement -> Columns.of(statement, amounts.entrySet())
                        .uuid(one -> one.getKey().value())
                        .bigint(one -> one.getValue().minor()));
    }
}
