package cn.anxue.bank.instruction;

import cn.anxue.bank.BankProblem;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What of accounts is free for instructions: what the books say they hold, less the frozen, less all that is instructed. */
@ApplicationScoped
class FreeMoney {
    private static final String LOCK =
            "select number from deposit_account where number = any(?) order by number" + " for no key update";
    private static final String FREE = """
            select number, frozen_in_full or frozen_minor > 0 as frozen,
                bank_account_free(number, array['READY', 'TAKEN', 'ACCEPTED', 'EXECUTED']) as free_minor
            from deposit_account where number = any(?)
            """;
    private static final String FROZEN = FREE + " and (frozen_in_full or frozen_minor > 0)";

    private final Sql sql;

    FreeMoney(Sql sql) {
        this.sql = sql;
    }

    private record Free(String number, boolean frozen, long minor) {}

    /**
     * The accounts are locked until the database transaction ends.
     *
     * @param wanted what is to leave each account
     * @throws ProblemException {@code ACCOUNT_FROZEN} where one of them is frozen and does not have as much free
     */
    void require(Map<String, Money> wanted) {
        sql.list(LOCK, select -> Columns.of(select, wanted.keySet()).text(number -> number), row -> true);
        for (Free free : read(FROZEN, wanted)) {
            if (Objects.requireNonNull(wanted.get(free.number())).minor() > free.minor()) {
                throw new ProblemException(BankProblem.ACCOUNT_FROZEN);
            }
        }
    }

    /** What could be instructed now; the account is locked until the database transaction ends. */
    Money of(String number) {
        Map<String, Money> one = Map.of(number, Money.ofFen(0));
        sql.list(LOCK, select -> Columns.of(select, one.keySet()).text(wanted -> wanted), row -> true);
        List<Free> free = read(FREE, one);
        return free.isEmpty()
                ? Money.ofFen(0)
                : Money.ofFen(Math.max(0, free.get(0).minor()));
    }

    private List<Free> read(String question, Map<String, Money> wanted) {
        return sql.list(
                question,
                select -> Columns.of(select, wanted.keySet()).text(number -> number),
                row -> new Free(row.getString("number"), row.getBoolean("frozen"), row.getLong("free_minor")));
    }
}
