package cn.anxue.bank.identification;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.LineId;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import cn.anxue.fee.payout.SealedPayees;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The table of payers that people named. */
@ApplicationScoped
public class NamedPayers {
    public static final String PURPOSE = "bank_line_payer.payee";
    private static final String INSERT = """
            insert into bank_line_payer (id, line_id, institution_id, payee, evidence, reason, approval_id, state,
                proposed_by, proposed_at)
            values (?, ?, ?, ?, ?::uuid[], ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String OPEN =
            "select exists (select from bank_line_payer p where p.line_id = ? and p.state = 'PROPOSED')";
    private static final String LOCK = "select p.* from bank_line_payer p where p.id = ? for update";
    private static final String LATEST =
            "select p.* from bank_line_payer p where p.line_id = ? order by p.proposed_at desc, p.id desc limit 1";
    private static final String BECOME = "update bank_line_payer set state = ?, settled_at = ? where id = ?";

    private final Sql sql;
    private final SealedPayees payees;
    private final Today today;

    NamedPayers(Sql sql, SealedPayees payees, Today today) {
        this.sql = sql;
        this.payees = payees;
        this.today = today;
    }

    byte[] seal(Payee payee) {
        return payees.seal(payee, PURPOSE);
    }

    Payee open(NamedPayer payer) {
        return payees.open(payer.payee(), PURPOSE);
    }

    boolean isProposed(LineId line) {
        return sql.list(OPEN, select -> select.setObject(1, line.value()), row -> row.getBoolean(1))
                .get(0);
    }

    void insert(NamedPayer payer, ActorId by) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, payer.id());
            insert.setObject(2, payer.line().value());
            insert.setObject(3, payer.institution().value());
            insert.setBytes(4, payer.payee());
            Object[] evidence = payer.evidence().stream().map(DocumentId::value).toArray();
            insert.setArray(5, insert.getConnection().createArrayOf("uuid", evidence));
            insert.setString(6, payer.reason());
            insert.setObject(7, payer.approval().value());
            insert.setObject(8, by.value());
            insert.setObject(9, today.now().atOffset(ZoneOffset.UTC));
        });
    }

    Optional<NamedPayer> lock(UUID id) {
        return sql.list(LOCK, select -> select.setObject(1, id), NamedPayers::read).stream()
                .findFirst();
    }

    Optional<NamedPayer> latest(LineId line) {
        return sql.list(LATEST, select -> select.setObject(1, line.value()), NamedPayers::read).stream()
                .findFirst();
    }

    void become(UUID id, NamedPayer.State state) {
        sql.update(BECOME, update -> {
            update.setString(1, state.name());
            update.setObject(2, today.now().atOffset(ZoneOffset.UTC));
            update.setObject(3, id);
        });
    }

    private static NamedPayer read(ResultSet row) throws SQLException {
        UUID[] evidence = (UUID[]) row.getArray("evidence").getArray();
        return new NamedPayer(
                row.getObject("id", UUID.class),
                new LineId(row.getObject("line_id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getBytes("payee"),
                Stream.of(evidence).map(DocumentId::new).toList(),
                row.getString("reason"),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                NamedPayer.State.valueOf(row.getString("state")));
    }
}
