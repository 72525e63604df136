package cn.anxue.bank.statement;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of files while they are received. */
@ApplicationScoped
class StatementFiles {
    private static final String BEGIN = """
            insert into bank_statement_file (id, bank_code, format, mapping, origin, received_by, received_by_name, state)
            values (?, ?, ?, ?, ?, ?, ?, 'RECEIVING')
            """;
    private static final String ADD_CHUNK = """
            with grown as (
                update bank_statement_file set received_bytes = received_bytes + ?, chunks = chunks + 1, changed_at = now()
                where id = ? and state = 'RECEIVING' and chunks = ? returning id)
            insert into bank_statement_chunk (id, file_id, number, sealed) select ?, id, ?, ? from grown
            """;
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(hashtext('bank_statement_file ' || ?))";
    private static final String FIND = "select id, state from bank_statement_file where bank_code = ? and sha256 = ?";
    private static final String COMPLETE = """
            update bank_statement_file set state = 'RECEIVED', sha256 = ?, changed_at = now()
            where id = ? and state = 'RECEIVING'
            """;
    private static final String READ_AGAIN = """
            update bank_statement_file set state = 'RECEIVED', problems = null, format = ?, mapping = ?, read_bytes = 0,
                lines = 0, changed_at = now()
            where id = ? and state = 'REJECTED' and purged_at is null
            """;
    private static final String DISCARD = "select bank_statement_file_discard(?)";
    private static final String ABANDONED = """
            select id from bank_statement_file
            where state = 'RECEIVING' and changed_at < now() - interval '1 hour' order by id limit 100
            """;

    private final Sql sql;

    StatementFiles(Sql sql) {
        this.sql = sql;
    }

    /** A file that is here already. */
    record Known(StatementFileId id, FileState state) {}

    void begin(StatementFileId id, Caller caller, String bankCode, Delivery delivery) {
        sql.update(BEGIN, insert -> {
            insert.setObject(1, id.value());
            insert.setString(2, bankCode);
            insert.setString(3, delivery.format().name());
            insert.setString(4, delivery.mapping());
            insert.setString(5, delivery.origin());
            insert.setObject(6, caller.id().value());
            insert.setString(7, caller.name());
        });
    }

    /** @throws IllegalStateException where the file was given up meanwhile */
    void addChunk(StatementFileId id, int number, int bytes, UUID chunk, byte[] sealed) {
        int added = sql.update(ADD_CHUNK, insert -> {
            insert.setLong(1, bytes);
            insert.setObject(2, id.value());
            insert.setInt(3, number);
            insert.setObject(4, chunk);
            insert.setInt(5, number);
            insert.setBytes(6, sealed);
        });
        if (added != 1) {
            throw new IllegalStateException(id + " is received no more");
        }
    }

    /** The earlier file of the same content, with nobody else deciding on that content meanwhile. */
    Optional<Known> lockSame(String bankCode, byte[] sha256) {
        sql.list(TAKE_TURN, select -> select.setString(1, bankCode), row -> true);
        return sql
                .list(
                        FIND,
                        select -> {
                            select.setString(1, bankCode);
                            select.setBytes(2, sha256);
                        },
                        row -> new Known(
                                new StatementFileId(row.getObject(1, UUID.class)), FileState.valueOf(row.getString(2))))
                .stream()
                .findFirst();
    }

    void complete(StatementFileId id, byte[] sha256) {
        sql.update(COMPLETE, update -> {
            update.setBytes(1, sha256);
            update.setObject(2, id.value());
        });
    }

    /** Lets a rejected file be read once more. */
    boolean readAgain(StatementFileId id, FileFormat format, Delivery delivery) {
        return sql.update(READ_AGAIN, update -> {
                    update.setString(1, format.name());
                    update.setString(2, delivery.mapping());
                    update.setObject(3, id.value());
                })
                == 1;
    }

    /** Removes what never became whole. */
    void discard(StatementFileId id) {
        sql.list(DISCARD, select -> select.setObject(1, id.value()), row -> row.getBoolean(1));
    }

    /** Files whose senders have gone silent. */
    List<StatementFileId> abandoned() {
        return sql.list(ABANDONED, select -> {}, row -> new StatementFileId(row.getObject(1, UUID.class)));
    }
}
