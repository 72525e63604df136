package cn.anxue.deposit.agreement;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What may not leave supervised accounts: set by the room above that knows the orders, asked by whoever pays out. */
@ApplicationScoped
@Transactional
public class AccountFreezes {
    private static final String OF = """
            select a.* from unnest(?::text[]) as w (number)
            cross join lateral (select number, frozen_in_full, frozen_minor from deposit_account a
                where a.number = w.number and (a.frozen_in_full or a.frozen_minor > 0) offset 0) a
            """;
    private static final String LOCK = "select number from deposit_account where number = ? for no key update";
    private static final String BIND =
            "update deposit_account set frozen_in_full = ?, frozen_minor = ? where number = ?";

    private final Sql sql;

    AccountFreezes(Sql sql) {
        this.sql = sql;
    }

    /** What all orders on one account come to. */
    public record Bound(boolean inFull, Money amount) {}

    /** Those of the accounts that are frozen, in full or up to an amount, by number. */
    public Map<String, Bound> of(Collection<String> numbers) {
        Map<String, Bound> bound = new HashMap<>();
        sql.list(
                        OF,
                        select -> Columns.of(select, Set.copyOf(numbers)).text(number -> number),
                        row -> Map.entry(
                                row.getString("number"),
                                new Bound(row.getBoolean("frozen_in_full"), Money.ofFen(row.getLong("frozen_minor")))))
                .forEach(found -> bound.put(found.getKey(), found.getValue()));
        return bound;
    }

    /** Until the database transaction ends nobody else changes what is frozen there or gives instructions for it. */
    public void lock(String number) {
        sql.list(LOCK, select -> select.setString(1, number), row -> true);
    }

    public void bind(String number, Bound bound) {
        sql.update(BIND, update -> {
            update.setBoolean(1, bound.inFull());
            update.setLong(2, bound.amount().minor());
            update.setString(3, number);
        });
    }
}
