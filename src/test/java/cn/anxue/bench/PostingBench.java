package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.Tokens;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.ledger.Recomputation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bank lines through HTTP, with authentication, idempotency, audit and all their rows, against a bare transfer in SQL. */
@QuarkusTest
@Tag("bench")
class PostingBench {
    private static final int SECONDS = 12;
    /** The compiler of the virtual machine needs so long until rates stop rising. */
    private static final int WARMING_SECONDS = 90;

    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 64;

    @TestHTTPResource("/")
    URL base;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    Recomputation recomputation;

    private final List<String> accounts = new ArrayList<>();

    @BeforeEach
    void openAccounts() throws InterruptedException {
        assumeTrue(Tool.isInstalled("wrk") && Tool.isInstalled("pgbench"), "wrk and pgbench are needed");
        for (int i = 0; i < BareTransfer.HOLDERS; i++) {
            var agreement = DepositFixtures.signedAgreement(InstitutionFixtures.register());
            accounts.add(Objects.requireNonNull(agreement.depositAccount()));
        }
    }

    @AfterEach
    void findBooksRight() {
        assertEquals(List.of(), recomputation.run().findings());
    }

    @Test
    void singlePostingsAndLists() throws Exception {
        BareTransfer bare = new BareTransfer(url);
        LineLoad spread = load(accounts);
        LineLoad hot = load(accounts.subList(0, 1));
        LineLoad unguarded = new LineLoad(base.toString(), Tokens.of("bank"), accounts, "/bench/lines");
        spread.run(CONNECTIONS, 1, WARMING_SECONDS).rate();
        unguarded.run(CONNECTIONS, 1, SECONDS).rate();

        Comparison single = new Comparison("single-postings", 1.0)
                .measure(ROUNDS, spread.run(CONNECTIONS, 1, SECONDS), bare.run(BareTransfer.HOLDERS, SECONDS));
        single.report();
        new Comparison("guarded-postings", 0.85)
                .measure(ROUNDS, spread.run(CONNECTIONS, 1, SECONDS), unguarded.run(CONNECTIONS, 1, SECONDS))
                .report();
        new Comparison("single-postings-hot", 0.8)
                .measure(ROUNDS, hot.run(CONNECTIONS, 1, SECONDS), spread.run(CONNECTIONS, 1, SECONDS))
                .report();
        spread.run(2, 10_000, 10).rate();
        new Comparison("list-of-10000-lines", 4.0)
                .measure(ROUNDS, spread.run(2, 10_000, SECONDS), bare.run(BareTransfer.HOLDERS, SECONDS))
                .report();
        new Comparison("bare-transfer-hot", 0.35)
                .measure(1, bare.run(1, SECONDS), bare.run(BareTransfer.HOLDERS, SECONDS))
                .report();
    }

    private LineLoad load(List<String> numbers) {
        return new LineLoad(base.toString(), Tokens.of("bank"), numbers);
    }
}
