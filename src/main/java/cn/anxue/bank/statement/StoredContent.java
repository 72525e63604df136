package cn.anxue.bank.statement;

import cn.anxue.batch.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** A kept file from its beginning to its end, a piece at a time. */
final class StoredContent extends InputStream {
    private static final String CHUNK = "select id, sealed from bank_statement_chunk where file_id = ? and number = ?";

    private final Sql sql;
    private final Packing packing;
    private final StatementFileId file;
    private final int chunks;
    private int next;
    private byte[] piece = new byte[0];
    private int at;
    private long passed;

    StoredContent(Sql sql, Packing packing, StatementFileId file, int chunks) {
        this.sql = sql;
        this.packing = packing;
        this.file = file;
        this.chunks = chunks;
    }

    /** How many bytes were handed out. */
    long passed() {
        return passed;
    }

    @Override
    public int read() {
        return load() ? Byte.toUnsignedInt(take(1)) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!load()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, some);
        take(some);
        return some;
    }

    private byte take(int some) {
        byte first = piece[at];
        at += some;
        passed += some;
        return first;
    }

    /** Whether there is more. */
    private boolean load() {
        while (at == piece.length) {
            if (next == chunks) {
                return false;
            }
            piece = fetch(next++);
            at = 0;
        }
        return true;
    }

    private byte[] fetch(int number) {
        List<byte[]> found = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        CHUNK,
                        select -> {
                            select.setObject(1, file.value());
                            select.setInt(2, number);
                        },
                        row -> packing.unpack(row.getBytes(2), Packing.CHUNK, row.getObject(1, UUID.class))));
        if (found.size() != 1) {
            throw new IllegalStateException("piece " + number + " of " + file + " is missing");
        }
        return found.get(0);
    }
}
