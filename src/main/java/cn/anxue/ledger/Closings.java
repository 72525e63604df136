package cn.anxue.ledger;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Closes days (日结): pins the day and the position it covers on the account's balance row, under the lock that every
 * posting takes anyway. Nothing is barred by it: what comes later for such a day keeps its date and is a correction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Closings {
    private static final String CLOSE = "select c.* from ledger_close_days(?::uuid[], ?::uuid[], ?::date[]) c";

    private final Sql sql;

    Closings(Sql sql) {
        this.sql = sql;
    }

    /** A day of an account that is to be closed. */
    public record Closing(HolderId holder, String path, LocalDate day) {}

    /** Up to which position each now covers its day. Whoever must not miss a posting locks the accounts first. */
    public Map<Closing, Long> close(Collection<Closing> closings) {
        SortedMap<AccountKey, Closing> ordered = new TreeMap<>();
        closings.forEach(closing -> ordered.put(AccountKey.of(closing.holder(), closing.path()), closing));
        if (ordered.size() < closings.size()) {
            throw new IllegalArgumentException("one day of an account at a time");
        }
        Map<Closing, Long> covered = new HashMap<>();
        sql.list(
                        CLOSE,
                        statement -> Columns.of(statement, ordered.entrySet())
                                .uuid(one -> one.getKey().holder())
                                .uuid(one -> one.getKey().account())
                                .date(one -> one.getValue().day()),
                        row -> Map.entry(
                                new AccountKey(
                                        row.getObject("holder", UUID.class), row.getObject("account", UUID.class)),
                                row.getLong("covered")))
                .forEach(one -> covered.put(ordered.get(one.getKey()), one.getValue()));
        return covered;
    }
}
