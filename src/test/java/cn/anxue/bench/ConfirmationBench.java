package cn.anxue.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lists of 10,000 lesson confirmations through HTTP, with authentication, idempotency, audit, the lessons' and orders' rows
 * and one entry each, against a bare transfer in SQL. {@code -Danxue.confirmations.list=500} makes a quick trial.
 */
@QuarkusTest
@Tag("bench")
class ConfirmationBench {
    private static final int LIST = Integer.getInteger("anxue.confirmations.list", 10_000);
    private static final int CLIENTS = 2;
    private static final int WARMING_LISTS = Integer.getInteger("anxue.confirmations.warming", 16);
    private static final int ROUNDS = 3;
    private static final int LISTS = 8;
    private static final int SECONDS = 12;
    private static final int LESSONS = WARMING_LISTS + ROUNDS * LISTS;

    @TestHTTPResource("/")
    URL base;

    @ConfigProperty(name = "anxue.db.url")
    String url;

    @Inject
    Recomputation recomputation;

    @Inject
    Today today;

    @Test
    void listsOfConfirmations() throws Exception {
        assumeTrue(Tool.isInstalled("pgbench"), "pgbench is needed");
        BareTransfer bare = new BareTransfer(url);
        LocalDate day = today.date();
        GeneratedOrders generated = new GeneratedOrders(url, LESSONS, Money.ofYuan(4_000));
        generated.make(Math.min(BareTransfer.HOLDERS, LIST / 10), CLIENTS * LIST, day);
        generated.lists().forEach(list -> generated.pay(list, day));
        generated.teach(LESSONS, day);

        List<List<GeneratedOrders.Order>> groups =
                List.of(generated.orders().subList(0, LIST), generated.orders().subList(LIST, CLIENTS * LIST));
        ConfirmationLoad load = new ConfirmationLoad(base.toString(), Tokens.of("officer.test"), groups);
        load.run(WARMING_LISTS).rate();
        Comparison comparison = new Comparison("list-of-10000-confirmations", 4.0)
                .fact("list", LIST)
                .measure(ROUNDS, load.run(LISTS), bare.run(BareTransfer.HOLDERS, SECONDS));
        new Footprint(url).to(comparison).report();

        assertEquals(List.of(), recomputation.run().findings());
        assertEquals(
                Money.ofFen(0),
                OrderFixtures.balance(OrderFixtures.service(OrderRegister.class)
                        .view(generated.orders().get(0).id())));
    }
}
