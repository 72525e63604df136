package cn.anxue.bank.identification;

import cn.anxue.bank.instruction.InstructedPayees;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.payout.PayoutId;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.privacy.UnreachedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forgets people whom somebody named as the payer of a line, and whom it went back to, when their term of keeping is over. */
@ApplicationScoped
@Transactional
public class NamedPayerPeople implements UnreachedFile {
    static final String SUBJECT = "bank_line_payer";
    private static final String RESTING = """
            select p.id, i.region_code, p.settled_at, p.state = 'APPROVED' as moved
            from bank_line_payer p join institution i on i.id = p.institution_id
            where p.erased_at is null and p.settled_at < ? and (?::uuid is null or p.id > ?)
            order by p.id limit ?
            """;
    private static final String FORGET =
            "update bank_line_payer set payee = ?, erased_at = now() where id = any(?) returning line_id";

    private final SealedPayees payees;
    private final Payouts payouts;
    private final InstructedPayees instructed;
    private final Sql sql;

    NamedPayerPeople(SealedPayees payees, Payouts payouts, InstructedPayees instructed, Sql sql) {
        this.payees = payees;
        this.payouts = payouts;
        this.instructed = instructed;
        this.sql = sql;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public String part() {
        return "payee";
    }

    @Override
    public void erase(Collection<UUID> subjectIds) {
        List<UUID> lines = sql.list(
                FORGET,
                update -> {
                    update.setBytes(1, payees.forgotten(NamedPayers.PURPOSE));
                    Columns.from(update, 2, subjectIds).uuid(id -> id);
                },
                row -> row.getObject(1, UUID.class));
        instructed.forget(payouts.forget(PayoutKind.RETURN, lines).stream()
                .map(PayoutId::value)
                .toList());
    }

    @Override
    public List<Rest> resting(LocalDate before, @Nullable UUID after, int limit) {
        return sql.list(
                RESTING,
                select -> {
                    select.setObject(1, before.atStartOfDay(Today.ZONE).toOffsetDateTime());
                    select.setObject(2, after);
                    select.setObject(3, after);
                    select.setInt(4, limit);
                },
                row -> new Rest(
                        row.getObject("id", UUID.class),
                        row.getString("region_code"),
                        row.getObject("settled_at", OffsetDateTime.class)
                                .atZoneSameInstant(Today.ZONE)
                                .toLocalDate(),
                        true,
                        row.getBoolean("moved")));
    }
}
