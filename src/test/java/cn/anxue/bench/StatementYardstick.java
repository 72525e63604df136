package cn.anxue.bench;

import cn.anxue.bench.Comparison.Run;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** What a statement's lines cost at least: somebody else's bare parse of them, plain rows, and the ledger's recording. */
final class StatementYardstick {
    private static final int LIST = 10_000;
    private static final String ROW = "%s\t622200000001\t%d\t2026-03-02\tCRDT\t\\\\x%0180d\n";

    private final String url;
    private final GeneratedStatements statements;
    private final Run recording;
    private final int lines;

    StatementYardstick(String url, GeneratedStatements statements, Run recording, int lines) throws SQLException {
        this.url = url;
        this.statements = statements;
        this.recording = recording;
        this.lines = lines;
        try (Connection connection = connect()) {
            connection.createStatement().execute("""
                    create table if not exists bench_copy (id text not null, account text not null, amount_minor bigint not null,
                        booked_on date not null, direction text not null, particulars bytea not null)""");
        }
    }

    /** Lines a second of all three, one after the other. */
    Run whole(Comparison facts) {
        return () -> {
            double parse = parse();
            double copy = copy();
            double record = recording.rate();
            facts.fact("prowidePerSecond", Math.round(parse))
                    .fact("copyPerSecond", Math.round(copy))
                    .fact("ledgerPerSecond", Math.round(record));
            return 1 / (1 / parse + 1 / copy + 1 / record);
        };
    }

    private double parse() throws IOException {
        long nanos = 0;
        int found = 0;
        for (int from = 0; from < lines; from += LIST) {
            String file = statements.part("622200000001", from, Math.min(LIST, lines - from));
            long started = System.nanoTime();
            found += MxCamt05300108.parse(file)
                    .getBkToCstmrStmt()
                    .getStmt()
                    .get(0)
                    .getNtry()
                    .size();
            nanos += System.nanoTime() - started;
        }
        if (found != lines) {
            throw new IllegalStateException("the yardstick read " + found + " lines");
        }
        return lines * 1e9 / nanos;
    }

    private double copy() throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("truncate bench_copy");
            long started = System.nanoTime();
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin");
            for (int n = 0; n < lines; n++) {
                byte[] row = ROW.formatted("R" + n, n, n).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
            return lines * 1e9 / (System.nanoTime() - started);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }
}
