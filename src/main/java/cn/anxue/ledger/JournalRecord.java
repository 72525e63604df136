package cn.anxue.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with every column the journal keeps of it, in the form that is sealed and that proofs are about. */
public record JournalRecord(
        UUID holder,
        UUID act,
        int leg,
        UUID debitAccount,
        UUID creditAccount,
        long amountMinor,
        String currency,
        long debitPosition,
        long creditPosition,
        LocalDate occurredOn,
        Instant recordedAt,
        String reason,
        @Nullable UUID reverses) {
    /** For queries of rooms that read the journal whole: {@code from TABLE}, with alias {@code e}. */
    public static final String TABLE = "ledger_entry e";

    public static final String COLUMNS = "e.holder_id, e.act_id, e.leg, e.debit_account_id, e.credit_account_id,"
            + " e.amount_minor, e.currency, e.debit_position, e.credit_position, e.occurred_on, e.recorded_at,"
            + " e.reason, e.reverses_act_id";

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Reads {@link #COLUMNS}; nothing where the row of an outer join is missing. */
    public static @Nullable JournalRecord read(ResultSet row) throws SQLException {
        UUID holder = row.getObject("holder_id", UUID.class);
        if (holder == null) {
            return null;
        }
        return new JournalRecord(
                holder,
                row.getObject("act_id", UUID.class),
                row.getInt("leg"),
                row.getObject("debit_account_id", UUID.class),
                row.getObject("credit_account_id", UUID.class),
                row.getLong("amount_minor"),
                row.getString("currency"),
                row.getLong("debit_position"),
                row.getLong("credit_position"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("reverses_act_id", UUID.class));
    }

    /** The time as it stands in the sealed text: UTC, six decimals. */
    public String recordedAtText() {
        return MICROSECONDS.format(recordedAt);
    }

    /** The text that is sealed: a line for each field that is there, in this order. Kept for good, to the byte. */
    public String text() {
        return "anxue=journal-1\nholder=" + holder + "\nact=" + act + "\nleg=" + leg + "\ndebit=" + debitAccount
                + "\ncredit=" + creditAccount + "\namount=" + amountMinor + "\ncurrency=" + currency
                + "\ndebitPosition=" + debitPosition + "\ncreditPosition=" + creditPosition + "\noccurredOn="
                + occurredOn + "\nrecordedAt=" + recordedAtText() + "\nreason=" + reason
                + (reverses == null ? "" : "\nreverses=" + reverses) + "\n";
    }
}
