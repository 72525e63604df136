package cn.anxue.bench;

import cn.anxue.bench.Comparison.Run;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The yardstick: {@code pgbench -M prepared -c 8} of a bare transfer in SQL, into the very tables of the ledger, with holders
 * of its own. It takes the same places in its accounts, so that the books stay right.
 */
final class BareTransfer {
    static final int HOLDERS = 200;
    private static final String ACCOUNTS = """
            insert into ledger_account (holder_id, account_id, path, kind, currency)
            select md5('h' || n)::uuid, md5(side || n)::uuid, case side when 'b' then 'bench/bank' else 'bench/owed' end,
                case side when 'b' then 'ASSET' else 'LIABILITY' end, 'CNY'
            from generate_series(1, %d) n, (values ('b'), ('p')) s (side)
            on conflict do nothing
            """;
    private static final String TRANSFER = """
            \\set n random(1, %d)
            begin;
            update ledger_account set debits_minor = debits_minor + 100, position = position + 1 \
            where holder_id = md5('h' || :n)::uuid and account_id = md5('b' || :n)::uuid returning position as debit \\gset
            update ledger_account set credits_minor = credits_minor + 100, position = position + 1 \
            where holder_id = md5('h' || :n)::uuid and account_id = md5('p' || :n)::uuid returning position as credit \\gset
            insert into ledger_entry (holder_id, act_id, leg, debit_account_id, credit_account_id, amount_minor, currency, \
            debit_position, credit_position, occurred_on, reason) values (md5('h' || :n)::uuid, gen_random_uuid(), 0, \
            md5('b' || :n)::uuid, md5('p' || :n)::uuid, 100, 'CNY', :debit, :credit, current_date, 'BENCH');
            commit;
            """;

    private final String url;

    /** @param url of the database; its owner's superuser is {@code postgres} */
    BareTransfer(String url) throws SQLException {
        this.url = url;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(ACCOUNTS.formatted(HOLDERS));
        }
    }

    /** @param holders how many holders the transfers spread over */
    Run run(int holders, int seconds) {
        return () -> {
            Path script = script(holders);
            URI server = URI.create(url.substring("jdbc:".length()));
            String output = Tool.run(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    "8",
                    "-j",
                    "2",
                    "-T",
                    Integer.toString(seconds),
                    "-h",
                    server.getHost(),
                    "-p",
                    Integer.toString(server.getPort()),
                    "-U",
                    "postgres",
                    "-f",
                    script.toString(),
                    server.getPath().substring(1)));
            return Tool.number(output, "tps = ([0-9.]+)");
        };
    }

    private static Path script(int holders) throws IOException {
        Path script = Path.of("target", "bench", "transfer-" + holders + ".sql");
        Files.createDirectories(script.getParent());
        return Files.writeString(script, TRANSFER.formatted(holders));
    }
}
