package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings lines kept by earlier versions into the encrypted form, before the first request. Each stretch is committed by
 * itself: what was broken off goes on at the next start. Nodes that start together take turns.
 */
@ApplicationScoped
class LineConversion {
    private static final Logger LOG = Logger.getLogger(LineConversion.class);
    /** After the keys were checked. */
    private static final int PRIORITY = 10;

    private static final int STRETCH = 2_000;
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(hashtext('bank_line conversion'))";
    private static final String NEXT = """
            select id, identity, content_digest, counterparty_name, counterparty_account, remittance
            from bank_line where octet_length(content_digest) = 32 order by id limit ?
            """;
    private static final String CONVERT = "select bank_line_encrypt(?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Vault vault;

    LineConversion(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A line as it was kept. */
    private record PlainLine(LineId id, String identity, byte[] content, LineParticulars particulars) {}

    void onStart(@Observes @Priority(PRIORITY) StartupEvent event) {
        int all = 0;
        for (int converted = stretch(STRETCH); converted > 0; converted = stretch(STRETCH)) {
            all += converted;
            LOG.infof("%d bank lines encrypted", all);
        }
    }

    /** How many lines were converted; none when there are no more. */
    int stretch(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.list(TAKE_TURN, select -> {}, row -> true);
            List<PlainLine> lines = sql.list(
                    NEXT,
                    select -> select.setInt(1, limit),
                    row -> new PlainLine(
                            new LineId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            row.getBytes(3),
                            new LineParticulars(row.getString(4), row.getString(5), row.getString(6))));
            return lines.isEmpty() ? 0 : convert(lines);
        });
    }

    private int convert(List<PlainLine> lines) {
        return sql.list(
                        CONVERT,
                        select -> Columns.of(select, lines)
                                .uuid(line -> line.id().value())
                                .text(line -> LineIdentity.keyedName(line.identity(), line.content(), vault))
                                .bytes(line -> LineIdentity.keyed(line.content(), vault))
                                .bytes(line -> line.particulars().encrypted(vault, line.id()))
                                .bytes(line -> name(line.particulars()))
                                .bytes(line -> account(line.particulars())),
                        row -> row.getInt(1))
                .get(0);
    }

    private byte @Nullable [] name(LineParticulars particulars) {
        return LineParticulars.nameDigest(vault, particulars.counterpartyName());
    }

    private byte @Nullable [] account(LineParticulars particulars) {
        return LineParticulars.accountDigest(vault, particulars.counterpartyAccount());
    }
}
