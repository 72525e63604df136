package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Entries as they are sealed, for those who prove them to somebody. */
@ApplicationScoped
public class JournalRecords {
    private static final String OF_ACCOUNT = """
            select %1$s, d.path as debit_path, c.path as credit_path from (
                select e.* from %2$s where e.holder_id = ? and e.debit_account_id = ?
                union all
                select e.* from %2$s where e.holder_id = ? and e.credit_account_id = ?) e
            join ledger_account d on d.holder_id = e.holder_id and d.account_id = e.debit_account_id
            join ledger_account c on c.holder_id = e.holder_id and c.account_id = e.credit_account_id
            order by case when e.debit_account_id = ? then e.debit_position else e.credit_position end limit ?
            """.formatted(JournalRecord.COLUMNS, JournalRecord.TABLE);

    private final Sql sql;

    JournalRecords(Sql sql) {
        this.sql = sql;
    }

    /** An entry with the paths of its accounts, from which their ids are derived. */
    public record Named(JournalRecord entry, String debitPath, String creditPath) {}

    /** The entries of an account, oldest first. */
    @Transactional
    public List<Named> ofAccount(HolderId holder, String path, int entriesMax) {
        AccountId account = AccountId.of(holder, path);
        return sql.list(
                OF_ACCOUNT,
                statement -> {
                    statement.setObject(1, holder.value());
                    statement.setObject(2, account.value());
                    statement.setObject(3, holder.value());
                    statement.setObject(4, account.value());
                    statement.setObject(5, account.value());
                    statement.setInt(6, entriesMax);
                },
                row -> new Named(
                        Objects.requireNonNull(JournalRecord.read(row)),
                        row.getString("debit_path"),
                        row.getString("credit_path")));
    }
}
