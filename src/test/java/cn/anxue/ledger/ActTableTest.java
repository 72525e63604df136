package cn.anxue.ledger;

import static cn.anxue.ledger.LedgerFixtures.aHolder;
import static cn.anxue.ledger.LedgerFixtures.inTransaction;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import cn.anxue.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books every act the service knows, each on books that hold enough, and finds each book balanced afterwards. */
@QuarkusTest
class ActTableTest {
    private static final String ORDER = "fee/orders/" + new UUID(7, 7);
    private static final List<String> ASSETS = List.of(
            "deposit/bank/62220001",
            "deposit/bank/62220002",
            "deposit/missing",
            "deposit/transit",
            "fee/bank/62220003",
            "fee/bank/62220004",
            "fee/missing",
            "fee/transit");
    private static final List<String> LIABILITIES = List.of(
            "deposit/principal",
            "deposit/interest",
            "deposit/claims",
            "deposit/unidentified",
            "deposit/outgoing",
            ORDER,
            "fee/earned",
            "fee/refunds",
            "fee/interest",
            "fee/unidentified",
            "fee/outgoing");

    @Inject
    Ledger ledger;

    record Row(String act, List<String[]> entries) {
        static Row of(String act, String... debitsAndCredits) {
            List<String[]> entries = new ArrayList<>();
            for (int i = 0; i < debitsAndCredits.length; i += 2) {
                entries.add(new String[] {debitsAndCredits[i], debitsAndCredits[i + 1]});
            }
            return new Row(act, entries);
        }

        @Override
        public String toString() {
            return act;
        }
    }

    static Stream<Row> acts() {
        return Stream.of(
                Row.of("deposit in", "deposit/bank/62220001", "deposit/principal"),
                Row.of("deposit interest", "deposit/bank/62220001", "deposit/interest"),
                Row.of(
                        "fee in, and more than the order owes",
                        "fee/bank/62220003",
                        ORDER,
                        "fee/bank/62220003",
                        "fee/unidentified"),
                Row.of("commission kept back by a collector", "fee/missing", ORDER),
                Row.of("lesson confirmed", ORDER, "fee/earned"),
                Row.of("release instructed", "fee/earned", "fee/outgoing"),
                Row.of(
                        "refund approved with the part the institution keeps",
                        ORDER,
                        "fee/refunds",
                        ORDER,
                        "fee/earned"),
                Row.of("refund above what the order holds", "fee/earned", "fee/refunds"),
                Row.of("the institution pays in for a refund", "fee/bank/62220003", "fee/refunds"),
                Row.of("refund instructed", "fee/refunds", "fee/outgoing"),
                Row.of("unidentified sent back", "fee/unidentified", "fee/outgoing"),
                Row.of("instruction executed", "fee/outgoing", "fee/bank/62220003"),
                Row.of("instruction refused or cancelled", "fee/outgoing", "fee/refunds"),
                Row.of("payment returned", "fee/bank/62220003", "fee/refunds"),
                Row.of("credit nobody explains", "deposit/bank/62220001", "deposit/unidentified"),
                Row.of("credit identified as deposit", "deposit/unidentified", "deposit/principal"),
                Row.of("credit identified as fee", "fee/unidentified", ORDER),
                Row.of("debit nobody explains", "deposit/missing", "deposit/bank/62220001"),
                Row.of("missing put back", "deposit/bank/62220001", "deposit/missing"),
                Row.of("missing borne by the institution's principal", "deposit/principal", "deposit/missing"),
                Row.of("missing borne by its interest", "deposit/interest", "deposit/missing"),
                Row.of("missing borne by what it earned", "fee/earned", "fee/missing"),
                Row.of("fee interest posted", "fee/bank/62220003", "fee/interest"),
                Row.of("fee interest assigned", "fee/interest", "fee/earned", "fee/interest", "fee/refunds"),
                Row.of(
                        "deposit outflow approved as a claim",
                        "deposit/principal",
                        "deposit/claims",
                        "deposit/interest",
                        "deposit/claims"),
                Row.of("claim instructed", "deposit/claims", "deposit/outgoing"),
                Row.of(
                        "return or excess instructed",
                        "deposit/principal",
                        "deposit/outgoing",
                        "deposit/interest",
                        "deposit/outgoing"),
                Row.of("part of an order that passes to the deposit", ORDER, "fee/missing"),
                Row.of("opening at import", "fee/bank/62220003", ORDER, "fee/bank/62220003", "fee/earned"),
                Row.of("opening deposit at import", "deposit/bank/62220001", "deposit/principal"),
                Row.of("gap found at import", "fee/missing", ORDER),
                Row.of("bank changed: the old one pays", "deposit/transit", "deposit/bank/62220001"),
                Row.of("bank changed: the new one receives", "deposit/bank/62220002", "deposit/transit"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void booksTheAct(Row row) {
        HolderId holder = holderWithMoneyEverywhere();
        Map<String, Balance> before = balances(holder);
        Act act = new Act(
                ActId.next(),
                holder,
                LedgerFixtures.DAY,
                row.entries().stream()
                        .map(sides -> entry(sides[0], sides[1], 25))
                        .toList());

        Answer answer = inTransaction(() -> ledger.record(List.of(act))).get(0);

        assertInstanceOf(Answer.Recorded.class, answer);
        Map<String, Balance> after = balances(holder);
        for (String path : after.keySet()) {
            long debits = count(row, 0, path);
            long credits = count(row, 1, path);
            Balance earlier = Objects.requireNonNull(before.get(path));
            assertEquals(earlier.plus(25 * debits, 25 * credits, debits + credits), after.get(path), path);
        }
        assertBalanced("deposit", after);
        assertBalanced("fee", after);
    }

    private static long count(Row row, int side, String path) {
        return row.entries().stream().filter(sides -> sides[side].equals(path)).count();
    }

    /** bank + missing + transit = sum of liabilities. */
    private static void assertBalanced(String book, Map<String, Balance> balances) {
        long difference = balances.entrySet().stream()
                .filter(account -> account.getKey().startsWith(book + "/"))
                .mapToLong(account -> account.getValue().debits().minor()
                        - account.getValue().credits().minor())
                .sum();
        assertEquals(0, difference, book);
    }

    private HolderId holderWithMoneyEverywhere() {
        HolderId holder = aHolder();
        List<Ledger.Opening> openings = new ArrayList<>();
        ASSETS.forEach(path -> openings.add(new Ledger.Opening(holder, path, AccountKind.ASSET, Money.CNY)));
        LIABILITIES.forEach(path -> openings.add(new Ledger.Opening(holder, path, AccountKind.LIABILITY, Money.CNY)));
        List<Act> acts = LIABILITIES.stream()
                .map(path -> new Act(
                        ActId.next(),
                        holder,
                        LedgerFixtures.DAY,
                        entry(path.startsWith("fee") ? "fee/bank/62220003" : "deposit/bank/62220001", path, 100)))
                .toList();
        inTransaction(() -> {
            ledger.open(openings);
            return ledger.record(acts);
        });
        return holder;
    }

    private Map<String, Balance> balances(HolderId holder) {
        return inTransaction(() -> ledger.balances(holder, ""));
    }

    private static Entry entry(String debit, String credit, long fen) {
        return new Entry(debit, credit, Money.ofFen(fen), LedgerFixtures.Reason.MOVED);
    }
}
