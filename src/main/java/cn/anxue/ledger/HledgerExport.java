package cn.anxue.ledger;

import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Writes a holder's journal in hledger's format, so that a program that shares no code with ours recomputes every balance.
 * Streams; memory does not grow with the journal.
 */
@ApplicationScoped
public class HledgerExport {
    private static final int ROWS_FETCHED = 1_000;
    private static final String ENTRIES = """
            select e.occurred_on, e.act_id, e.leg, e.reason, e.amount_minor, e.currency, d.path as debit, c.path as credit
            from ledger_entry e
            join ledger_account d on d.holder_id = e.holder_id and d.account_id = e.debit_account_id
            join ledger_account c on c.holder_id = e.holder_id and c.account_id = e.credit_account_id
            where e.holder_id = ? order by e.occurred_on, e.act_id, e.leg
            """;

    private final Sql sql;

    HledgerExport(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    public void write(HolderId holder, Writer out) {
        sql.run(ENTRIES, statement -> {
            statement.setFetchSize(ROWS_FETCHED);
            statement.setObject(1, holder.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.write(entry(rows));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return holder;
        });
    }

    private static String entry(ResultSet row) throws SQLException {
        Money amount = new Money(row.getLong("amount_minor"), row.getString("currency"));
        return """
                %s %s  ; act %s leg %d
                    %s  %s %s
                    %s  %s -%s

                """.formatted(
                        row.getString("occurred_on"),
                        row.getString("reason"),
                        row.getString("act_id"),
                        row.getInt("leg"),
                        row.getString("debit").replace('/', ':'),
                        amount.currency(),
                        amount.decimal(),
                        row.getString("credit").replace('/', ':'),
                        amount.currency(),
                        amount.decimal());
    }
}
