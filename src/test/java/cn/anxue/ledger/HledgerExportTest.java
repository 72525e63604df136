package cn.anxue.ledger;

import static cn.anxue.ledger.LedgerFixtures.BANK;
import static cn.anxue.ledger.LedgerFixtures.OUTGOING;
import static cn.anxue.ledger.LedgerFixtures.PRINCIPAL;
import static cn.anxue.ledger.LedgerFixtures.aHolderWithBooks;
import static cn.anxue.ledger.LedgerFixtures.balanceOf;
import static cn.anxue.ledger.LedgerFixtures.inTransaction;
import static cn.anxue.ledger.LedgerFixtures.moveOut;
import static cn.anxue.ledger.LedgerFixtures.payIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another program recomputes our balances from the exported journal. */
@QuarkusTest
class HledgerExportTest {
    @Inject
    Ledger ledger;

    @Inject
    HledgerExport export;

    private HolderId holder = LedgerFixtures.aHolder();

    @BeforeEach
    void recordSomething() {
        holder = aHolderWithBooks(ledger);
        Random random = new Random(5);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            acts.add(payIn(holder, 1 + random.nextInt(1_000_000)));
            acts.add(moveOut(holder, 1 + random.nextInt(500_000)));
        }
        inTransaction(() -> ledger.record(acts));
    }

    @Test
    void writesEveryEntryOnce() {
        StringWriter out = new StringWriter();
        export.write(holder, out);

        long entries = balanceOf(ledger, holder, BANK).position()
                + balanceOf(ledger, holder, OUTGOING).position();
        assertEquals(
                entries,
                out.toString().lines().filter(line -> line.contains("; act")).count());
    }

    @Test
    void hledgerAgreesToTheFen() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "hledger is not installed");
        Path journal = Files.createTempFile("anxue", ".journal");
        try (Writer out = Files.newBufferedWriter(journal)) {
            export.write(holder, out);
        }

        String csv = hledger("-f", journal.toString(), "balance", "--flat", "--no-total", "-O", "csv");

        for (String path : List.of(BANK, PRINCIPAL, OUTGOING)) {
            Balance balance = balanceOf(ledger, holder, path);
            String sum = balance.debits().minus(balance.credits()).decimal();
            String line = "\"" + path.replace('/', ':') + "\",\"CNY" + sum + "\"";
            assertEquals(
                    1,
                    csv.lines()
                            .filter(found -> found.replace(" ", "").equals(line))
                            .count(),
                    csv);
        }
        Files.delete(journal);
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        }
    }

    private static String hledger(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
