package cn.anxue.bank;

import static cn.anxue.bank.FeeBooksProof.amount;
import static cn.anxue.bank.FeeBooksProof.any;
import static cn.anxue.bank.FeeBooksProof.bindHolders;
import static cn.anxue.bank.FeeBooksProof.caller;
import static cn.anxue.bank.FeeBooksProof.letGo;
import static cn.anxue.bank.FeeBooksProof.line;
import static cn.anxue.bank.FeeBooksProof.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.Identification;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionOutcome;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.bank.settlement.SettlementDraft;
import cn.anxue.bank.settlement.Settlements;
import cn.anxue.batch.Attempts;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutDraft;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.Payouts;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Any interleaving of payments, settlements, identifications, lessons, refunds, releases, runs, refusals, returns and the
 * bank's own reversals leaves books in which every fen stands once. Several clients act at random on a few shared orders.
 */
@QuarkusTest
class FeeBooksPropertyTest {
    private static final int CLIENTS = 4;
    private static final int ACTS = 60;
    private static final Caller BANK = caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));
    private static final Caller OFFICER = caller("officer", Role.OFFICER, new Scope.Region("410902"));
    private static final Caller APPROVER = caller("approver", Role.APPROVER, new Scope.Region("410902"));

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<AgreementView> agreements = new ArrayList<>();
    private final List<OrderView> orders = new ArrayList<>();

    @Inject
    BankLines bankLines;

    @Inject
    Sql sql;

    @Test
    void anyInterleavingLeavesEveryFenInOnePlace() throws Exception {
        long seed = Long.getLong("anxue.seed", System.nanoTime());
        String message = "run again with -Danxue.seed=" + seed;
        for (int i = 0; i < 2; i++) {
            AgreementView agreement = OrderFixtures.sellingInstitution();
            agreements.add(agreement);
            for (int n = 0; n < 3; n++) {
                orders.add(OrderFixtures.accepted(agreement.institutionId()));
            }
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            String name = "C" + client;
            running.add(clients.submit(() -> {
                for (int act = 0; act < ACTS; act++) {
                    act(random, name + "-" + act);
                }
            }));
        }
        for (Future<?> client : running) {
            client.get();
        }
        clients.shutdown();

        assertTrue(failures.isEmpty(), () -> message + " " + failures);
        assertTrue(lines.size() > 50 && refused.get() < CLIENTS * ACTS, message);
        assertEquals(List.of(), OrderFixtures.service(Recomputation.class).run().findings(), message);
        for (AgreementView agreement : agreements) {
            FeeBooksProof.of(agreement, orders, message);
        }
    }

    private void act(Random random, String name) {
        Attempts.run(
                List.of(name),
                one -> {
                    switch (random.nextInt(10)) {
                        case 0, 1, 2 -> report(random, name);
                        case 3 -> reverse(random, name);
                        case 4 -> identify(random);
                        case 5 -> settle(random, name);
                        case 6 -> teach(random);
                        case 7 -> prepare(random);
                        case 8 -> letGo(OFFICER, APPROVER);
                        default -> answer(random, name);
                    }
                    return one;
                },
                (one, done) -> {},
                (one, failure) -> {
                    if (failure instanceof ProblemException) {
                        refused.incrementAndGet();
                    } else {
                        failures.add(failure);
                    }
                });
    }

    private void report(Random random, String name) {
        List<LineDraft> list = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            AgreementView agreement = any(random, agreements);
            String remittance = switch (random.nextInt(5)) {
                case 0 -> "学费";
                case 1 -> "存款利息";
                default -> any(random, orders).reference().toString();
            };
            list.add(line(agreement, name + "-" + i, "CREDIT", 1 + random.nextInt(150_000), remittance, null));
        }
        record(list);
    }

    private void reverse(Random random, String name) {
        if (lines.isEmpty()) {
            return;
        }
        String[] earlier = any(random, List.copyOf(lines)).split(" ");
        AgreementView agreement = agreements.stream()
                .filter(one -> earlier[0].equals(one.feeAccount()))
                .findFirst()
                .orElseThrow();
        long fen = Long.parseLong(earlier[2]);
        long back = random.nextBoolean() ? fen : 1 + random.nextInt((int) fen);
        record(List.of(LineFixtures.reversing(line(agreement, name, "DEBIT", back, "冲正", null), earlier[1])));
    }

    private void identify(Random random) {
        List<LineId> left = lines(
                agreements, "select q.line_id from bank_line_rest q where q.left_minor > 0 and q.holder_id = any(?)");
        if (left.isEmpty()) {
            return;
        }
        AskedIdentification asked = switch (random.nextInt(3)) {
            case 0 -> AskedIdentification.of(AskedPlacement.RETURN_TO_PAYER, "测试");
            case 1 -> AskedIdentification.of(AskedPlacement.INTEREST, "测试");
            default -> AskedIdentification.payment(any(random, orders).id(), null, "测试");
        };
        LocalDate day = OrderFixtures.service(Today.class).date();
        OrderFixtures.service(Identification.class).identify(OFFICER, any(random, left), asked, day);
    }

    private void settle(Random random, String name) {
        List<LineId> left = lines(agreements, """
                select q.line_id from bank_line_rest q join bank_line l on l.id = q.line_id
                where q.left_minor = l.amount_minor and q.payout_id is null and q.holder_id = any(?)
                """);
        if (left.isEmpty()) {
            return;
        }
        LineId line = any(random, left);
        Money net = amount(line);
        Money commission = Money.ofFen(random.nextInt(50));
        List<SettlementDraft.Part> parts = new ArrayList<>();
        Money open = net.plus(commission);
        while (open.isPositive()) {
            Money part = parts.size() == 3 ? open : Money.ofFen(1 + random.nextInt((int) open.minor()));
            String reference = random.nextInt(4) == 0
                    ? "扫码"
                    : any(random, orders).reference().value();
            parts.add(new SettlementDraft.Part(reference, part, "张建国", null, null, name + "-" + parts.size() + net));
            open = open.minus(part);
        }
        OrderFixtures.service(Settlements.class)
                .settle(
                        BANK,
                        line,
                        new SettlementDraft("WECHAT", commission, parts),
                        OrderFixtures.service(Today.class).date());
    }

    /** Some of what an order holds is earned, or goes to refunds. */
    private void teach(Random random) {
        OrderId id = any(random, orders).id();
        OrderTerms order = Objects.requireNonNull(
                OrderFixtures.service(OrderLocks.class).lock(List.of(id)).get(id));
        if (!order.state().isLive() || order.held().minor() < 2) {
            return;
        }
        Money some = Money.ofFen(1 + random.nextInt((int) order.held().minor() - 1));
        boolean refund = random.nextInt(3) == 0;
        String to = refund ? FeeBooks.REFUNDS : FeeBooks.EARNED;
        Entry entry = new Entry(FeeBooks.order(id), to, some, DepositFixtures.TestReason.POSTED);
        Act act = new Act(
                ActId.next(),
                FeeBooks.holder(order.institution()),
                OrderFixtures.service(Today.class).date(),
                entry);
        OrderFixtures.service(Ledger.class).record(List.of(act)).forEach(Answer::orThrow);
        Money nothing = Money.ofFen(0);
        OrderFixtures.service(OrderFigures.class)
                .apply(List.of(refund ? FigureChange.refunded(id, some, nothing) : FigureChange.earned(id, some, 0)));
    }

    private void prepare(Random random) {
        AgreementView agreement = any(random, agreements);
        boolean release = random.nextBoolean();
        OrderFixtures.service(Payouts.class)
                .prepare(List.of(new PayoutDraft(
                        release ? PayoutKind.RELEASE : PayoutKind.REFUND,
                        UUID.randomUUID(),
                        agreement.institutionId(),
                        PayoutFixtures.FAMILY,
                        Money.ofFen(1 + random.nextInt(50_000)),
                        release ? FeeBooks.EARNED : FeeBooks.REFUNDS)));
    }

    /** The bank pays, refuses, or gets a payment back. */
    private void answer(Random random, String name) {
        List<String> told = sql.list(
                "select id || ' ' || from_account || ' ' || amount_minor || ' ' || booked from bank_instruction"
                        + " where institution_id = any(?) and state in ('READY', 'EXECUTED') order by id",
                statement -> bindHolders(statement, agreements),
                row -> row.getString(1));
        if (told.isEmpty()) {
            return;
        }
        String[] one = any(random, told).split(" ");
        AgreementView agreement = agreements.stream()
                .filter(known -> one[1].equals(known.feeAccount()))
                .findFirst()
                .orElseThrow();
        boolean booked = Boolean.parseBoolean(one[3]);
        if (!booked && random.nextInt(4) == 0) {
            InstructionId id = InstructionId.fromString(one[0]);
            var refusal = new InstructionResults.Result(id, InstructionOutcome.REFUSED, "测试");
            OrderFixtures.service(InstructionResults.class).report(BANK, refusal);
            return;
        }
        record(List.of(line(
                agreement, name, booked ? "CREDIT" : "DEBIT", Long.parseLong(one[2]), booked ? "退汇" : null, one[0])));
    }

    private void record(List<LineDraft> list) {
        List<LineAnswer> answers = bankLines.record(BANK, list);
        for (int i = 0; i < list.size(); i++) {
            assertEquals(LineOutcome.BOOKED, answers.get(i).outcome());
            if ("CREDIT".equals(list.get(i).direction())) {
                LineDraft line = list.get(i);
                lines.add(line.account() + " " + line.bankReference() + " "
                        + Money.parse(Objects.requireNonNull(line.amount()).amount(), Money.CNY)
                                .minor());
            }
        }
    }
}
