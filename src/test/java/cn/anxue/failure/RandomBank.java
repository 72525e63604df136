package cn.anxue.failure;

import static cn.anxue.bank.FeeBooksProof.any;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.FeeBooksProof;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.Identification;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionOutcome;
import cn.anxue.bank.instruction.InstructionResults;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A bank that brings payments, interest and riddles, takes some back, says things twice, and pays, refuses or returns. */
final class RandomBank {
    private static final Caller BANK = FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));
    private static final Caller OFFICER = FeeBooksProof.caller("officer", Role.OFFICER, new Scope.Region("410902"));
    private static final Caller APPROVER = FeeBooksProof.caller("approver", Role.APPROVER, new Scope.Region("410902"));
    private static final String TOLD = """
            select id || ' ' || from_account || ' ' || amount_minor || ' ' || booked from bank_instruction
            where institution_id = any(?) and state in ('READY', 'EXECUTED') order by id
            """;
    private static final String LEFT =
            "select q.line_id from bank_line_rest q where q.left_minor > 0 and q.holder_id = any(?)";

    private final List<AgreementView> agreements;
    private final List<OrderView> orders;
    private final Queue<LineDraft> credits = new ConcurrentLinkedQueue<>();

    RandomBank(List<AgreementView> agreements, List<OrderView> orders) {
        this.agreements = agreements;
        this.orders = orders;
    }

    void act(Random random, String name) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> credit(random, name);
            case 3 -> takeBack(random, name);
            case 4 -> sayAgain(random);
            case 5 -> identify(random);
            case 6 -> lose(random, name);
            case 7 -> FeeBooksProof.letGo(OFFICER, APPROVER);
            default -> answer(random, name);
        }
    }

    /** Lets all runs go and pays all it is told; what was lost since the plan somebody brings. */
    void payAll(AgreementView agreement, String name) {
        String account = Objects.requireNonNull(agreement.feeAccount());
        record(line(account, account + name, "CREDIT", 10_000_00, "学费", null));
        for (String told : PayoutFixtures.in(() -> {
            FeeBooksProof.letGo(OFFICER, APPROVER);
            return told();
        })) {
            String[] one = told.split(" ");
            if (!Boolean.parseBoolean(one[3])) {
                String reference = "PAY" + one[0].substring(24) + name;
                record(line(one[1], reference, "DEBIT", Long.parseLong(one[2]), null, one[0]));
            }
        }
    }

    private void credit(Random random, String name) {
        OrderView order = any(random, orders);
        String account = agreements.stream()
                .filter(one -> one.institutionId().equals(order.terms().institution()))
                .map(one -> Objects.requireNonNull(one.feeAccount()))
                .findFirst()
                .orElseThrow();
        String remittance = switch (random.nextInt(6)) {
            case 0 -> "学费";
            case 1 -> "存款利息";
            default -> order.reference().toString();
        };
        LineDraft line = line(account, name, "CREDIT", 1 + random.nextInt(200_000), remittance, null);
        record(line);
        credits.add(line);
    }

    private void takeBack(Random random, String name) {
        if (!credits.isEmpty()) {
            LineDraft earlier = any(random, List.copyOf(credits));
            long fen = fen(earlier);
            long back = random.nextBoolean() ? fen : 1 + random.nextInt((int) fen);
            LineDraft line = line(Objects.requireNonNull(earlier.account()), name, "DEBIT", back, "冲正", null);
            record(LineFixtures.reversing(line, Objects.requireNonNull(earlier.bankReference())));
        }
    }

    private void sayAgain(Random random) {
        if (!credits.isEmpty()) {
            assertEquals(
                    LineOutcome.DUPLICATE,
                    report(any(random, List.copyOf(credits))).outcome());
        }
    }

    private void identify(Random random) {
        List<LineId> left = FeeBooksProof.lines(agreements, LEFT);
        if (!left.isEmpty()) {
            AskedIdentification asked = switch (random.nextInt(3)) {
                case 0 -> AskedIdentification.of(AskedPlacement.RETURN_TO_PAYER, "测试");
                case 1 -> AskedIdentification.of(AskedPlacement.INTEREST, "测试");
                default -> AskedIdentification.payment(any(random, orders).id(), null, "测试");
            };
            OrderFixtures.service(Identification.class)
                    .identify(
                            OFFICER,
                            any(random, left),
                            asked,
                            OrderFixtures.service(Today.class).date());
        }
    }

    /** Money leaves and nobody knows why. */
    private void lose(Random random, String name) {
        String account = Objects.requireNonNull(any(random, agreements).feeAccount());
        report(line(account, name, "DEBIT", 1 + random.nextInt(20_000), null, null));
    }

    private void answer(Random random, String name) {
        List<String> told = told();
        if (told.isEmpty()) {
            return;
        }
        String[] one = any(random, told).split(" ");
        boolean booked = Boolean.parseBoolean(one[3]);
        if (!booked && random.nextInt(4) == 0) {
            var refusal =
                    new InstructionResults.Result(InstructionId.fromString(one[0]), InstructionOutcome.REFUSED, "测试");
            OrderFixtures.service(InstructionResults.class).report(BANK, refusal);
            return;
        }
        String direction = booked ? "CREDIT" : "DEBIT";
        record(line(one[1], name, direction, Long.parseLong(one[2]), booked ? "退汇" : null, one[0]));
    }

    private List<String> told() {
        return OrderFixtures.service(Sql.class)
                .list(TOLD, select -> FeeBooksProof.bindHolders(select, agreements), row -> row.getString(1));
    }

    private static void record(LineDraft line) {
        assertEquals(LineOutcome.BOOKED, report(line).outcome());
    }

    private static LineAnswer report(LineDraft line) {
        return OrderFixtures.service(BankLines.class)
                .record(BANK, List.of(line))
                .get(0);
    }

    private static LineDraft line(
            String account,
            String reference,
            String direction,
            long fen,
            @Nullable String remittance,
            @Nullable String endToEndId) {
        String amount = Money.ofFen(fen).decimal();
        return LineFixtures.paidBy(
                LineFixtures.draft(account, reference, direction, amount, remittance, endToEndId), "张建国", remittance);
    }

    private static long fen(LineDraft line) {
        return Money.parse(Objects.requireNonNull(line.amount()).amount(), Money.CNY)
                .minor();
    }
}
