package cn.anxue.bank.statement;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of files while they are read: leases, progress and what was read so far. */
@ApplicationScoped
class Readings {
    private static final String CLAIM = """
            update bank_statement_file f set state = 'READING', attempt = f.attempt + 1, read_bytes = 0, lines = 0,
                leased_until = now() + make_interval(secs => ?), changed_at = now()
            where f.id = (
                select w.id from bank_statement_file w
                where (w.state = 'RECEIVED' or w.state = 'READING' and w.leased_until < now())
                    and (?::uuid is null or w.id = ?)
                order by w.id limit 1 for update skip locked)
            returning f.*
            """;
    private static final String CLEAR = "delete from bank_statement_block where file_id = ?";
    private static final String PROGRESS = """
            update bank_statement_file set read_bytes = ?, lines = ?, leased_until = now() + make_interval(secs => ?),
                changed_at = now()
            where id = ? and attempt = ? and state = 'READING'
            """;
    private static final String ADD = """
            insert into bank_statement_block (id, file_id, statement_id, attempt, number, first_line, lines, sealed)
            select b.id, ?, b.statement_id, ?, b.number, b.first_line, b.lines, b.sealed
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::bytea[])
                as b (id, statement_id, number, first_line, lines, sealed)
            """;
    private static final String END = """
            update bank_statement_file set state = ?, problems = ?, leased_until = null, changed_at = now()
            where id = ? and attempt = ? and state = 'READING'
            """;

    private final Sql sql;
    private final Packing packing;

    Readings(Sql sql, Packing packing) {
        this.sql = sql;
        this.packing = packing;
    }

    /** Lines read and not yet written. */
    record ReadBlock(UUID id, UUID statement, int number, int firstLine, int lines, byte[] content) {}

    /** Another node has taken the file over; this one has nothing to say about it any more. */
    static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenOver(StatementFileId file) {
            super(file + " is read by another node");
        }
    }

    /** The next file to be read, or one that its reader left; what he had read is gone. */
    Optional<WaitingFile> claim(@Nullable StatementFileId one, int leaseSeconds) {
        UUID id = one == null ? null : one.value();
        Optional<WaitingFile> claimed = sql
                .list(
                        CLAIM,
                        update -> {
                            update.setInt(1, leaseSeconds);
                            update.setObject(2, id);
                            update.setObject(3, id);
                        },
                        WaitingFile::read)
                .stream()
                .findFirst();
        claimed.ifPresent(file -> clear(file.id()));
        return claimed;
    }

    /** @throws TakenOver where this is the file's reading no more */
    void progress(WaitingFile file, long bytes, long lines, int leaseSeconds) {
        int changed = sql.update(PROGRESS, update -> {
            update.setLong(1, bytes);
            update.setLong(2, lines);
            update.setInt(3, leaseSeconds);
            update.setObject(4, file.id().value());
            update.setInt(5, file.attempt());
        });
        if (changed != 1) {
            throw new TakenOver(file.id());
        }
    }

    void add(WaitingFile file, List<ReadBlock> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        sql.update(ADD, insert -> {
            insert.setObject(1, file.id().value());
            insert.setInt(2, file.attempt());
            Columns.from(insert, 3, blocks)
                    .uuid(ReadBlock::id)
                    .uuid(ReadBlock::statement)
                    .integer(ReadBlock::number)
                    .integer(ReadBlock::firstLine)
                    .integer(ReadBlock::lines)
                    .bytes(this::sealed);
        });
    }

    private byte[] sealed(ReadBlock block) {
        return packing.pack(block.content(), block.content().length, Packing.BLOCK, block.id());
    }

    /** @throws TakenOver where this is the file's reading no more */
    void end(WaitingFile file, FileState state, @Nullable String problems) {
        int changed = sql.update(END, update -> {
            update.setString(1, state.name());
            update.setString(2, problems);
            update.setObject(3, file.id().value());
            update.setInt(4, file.attempt());
        });
        if (changed != 1) {
            throw new TakenOver(file.id());
        }
    }

    void clear(StatementFileId file) {
        sql.update(CLEAR, delete -> delete.setObject(1, file.value()));
    }
}
