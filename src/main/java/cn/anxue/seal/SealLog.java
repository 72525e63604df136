package cn.anxue.seal;

import cn.anxue.audit.AuditRecord;
import cn.anxue.ledger.JournalRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A history that is sealed. */
public enum SealLog {
    /** The entries of all books. */
    JOURNAL(1, "seal_journal_item", JournalRecord.TABLE, JournalRecord.COLUMNS) {
        @Override
        String key() {
            return "e.holder_id = l.holder_id and e.act_id = l.item_id and e.leg = l.leg";
        }

        @Override
        String item() {
            return "concat('holder ', e.holder_id, ' act ', e.act_id, ' leg ', e.leg)";
        }

        @Override
        @Nullable
        String text(ResultSet row) throws SQLException {
            JournalRecord entry = JournalRecord.read(row);
            return entry == null ? null : entry.text();
        }
    },
    /** The trail of who did what. */
    AUDIT(2, "seal_audit_item", AuditRecord.TABLE, AuditRecord.COLUMNS) {
        @Override
        String key() {
            return "e.id = l.item_id and l.leg = 0";
        }

        @Override
        String item() {
            return "e.id::text";
        }

        @Override
        @Nullable
        String text(ResultSet row) throws SQLException {
            var event = AuditRecord.read(row);
            return event == null ? null : AuditRecord.text(event);
        }
    };

    private final int number;
    private final String items;
    private final String table;
    private final String columns;

    SealLog(int number, String items, String table, String columns) {
        this.number = number;
        this.items = items;
        this.table = table;
        this.columns = columns;
    }

    int number() {
        return number;
    }

    /** The view the sealer takes rows from. */
    String items() {
        return items;
    }

    /** The table itself, with alias {@code e}. */
    String table() {
        return table;
    }

    String columns() {
        return columns;
    }

    /** How a row of {@link #table} is found from a leaf {@code l}. */
    abstract String key();

    /** What a row of {@link #table} is called in findings. */
    abstract String item();

    /** The sealed text of the row, from {@link #columns}; nothing where there is no row. */
    abstract @Nullable String text(ResultSet row) throws SQLException;

    /** As it stands in signed texts, bodies and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SealLog of(int number) {
        return number == JOURNAL.number ? JOURNAL : AUDIT;
    }
}
