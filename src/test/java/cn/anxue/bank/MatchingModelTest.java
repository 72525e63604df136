package cn.anxue.bank;

import static cn.anxue.bank.FeeBooksProof.any;
import static cn.anxue.bank.FeeBooksProof.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.Identification;
import cn.anxue.bank.match.LineMatch;
import cn.anxue.bank.match.MatchUndoing;
import cn.anxue.bank.match.MatchedLines;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.Recomputation;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a bank tells in whatever order, with and without its references, twice, late or not at all before the day's
 * statement: once all statements have come, the book is the bank's to the fen, each movement stands in it once, and matches
 * made and undone in between have lost nothing.
 */
@QuarkusTest
class MatchingModelTest {
    private static final int DAYS = 6;
    private static final int MOVEMENTS = 16;
    private static final int STRETCH = 7;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Caller BANK = caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));
    private static final Caller OFFICER = caller("officer", Role.OFFICER, new Scope.Region("410902"));

    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final List<OrderView> orders = List.of(
            OrderFixtures.accepted(agreement.institutionId()), OrderFixtures.accepted(agreement.institutionId()));
    private final List<LineDraft> told = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private String message = "run again with -Danxue.seed=";

    @Inject
    BankLines lines;

    @Inject
    Sql sql;

    @AfterEach
    void leaveNothingOpen() {
        LeftOvers.place(account(), FIRST.plusDays(DAYS));
    }

    @Test
    void bookIsTheBanksToTheFenAfterAnySequenceOfNoticesStatementsMatchesAndUndos() {
        long seed = Long.getLong("anxue.seed", System.nanoTime());
        message += seed;
        Random random = new Random(seed);
        long sum = 0;
        int movements = 0;
        for (int day = 0; day < DAYS; day++) {
            List<LineDraft> truth = day(random, day);
            movements += truth.size();
            sum += truth.stream().mapToLong(MatchingModelTest::signed).sum();
            notices(random, truth);
            act(random);
            statement(random, truth);
            act(random);
            notices(random, truth);
        }

        assertEquals(
                sum, PayoutFixtures.balance(agreement, FeeBooks.bank(account())).minor(), () -> message + trace);
        assertEquals(movements, count("select count(*) from bank_line where account = ?"), message);
        assertEquals(
                movements,
                count("select count(*) from bank_line l join bank_line_confirmation c on c.line_id = l.id"
                        + " where l.account = ?"),
                message);
        FeeBooksProof.of(agreement, orders, message);
        assertEquals(List.of(), OrderFixtures.service(Recomputation.class).run().findings(), message);
        assertTrue(trace.contains("undone") && trace.contains("identified"), () -> message + trace);
    }

    private List<LineDraft> day(Random random, int day) {
        List<LineDraft> truth = new ArrayList<>();
        for (int i = 0; i < MOVEMENTS; i++) {
            boolean named = random.nextInt(3) > 0;
            boolean debit = random.nextInt(5) == 0;
            String text = switch (random.nextInt(4)) {
                case 0 -> null;
                case 1 -> orders.get(0).reference() + " " + orders.get(1).reference();
                default -> "学费 " + any(random, orders).reference();
            };
            truth.add(new LineDraft(
                    account(),
                    named ? "M" + day + "-" + i : null,
                    null,
                    FIRST.plusDays(day).toString(),
                    null,
                    debit ? "DEBIT" : "CREDIT",
                    new LineDraft.Amount(Money.ofYuan(1 + random.nextInt(4)).decimal(), "CNY"),
                    random.nextBoolean() ? new LineDraft.Counterparty("张三", null) : null,
                    debit ? null : text,
                    null,
                    null));
        }
        return truth;
    }

    /** Some of them, in any order, now and then twice or without their number; a movement of no number once at most. */
    private void notices(Random random, List<LineDraft> truth) {
        List<LineDraft> notices = truth.stream()
                .filter(line -> random.nextBoolean() && !told.contains(line))
                .map(line -> line.bankReference() != null && random.nextInt(4) == 0 ? unnamed(line) : line)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(notices, random);
        for (LineDraft notice : notices) {
            told.add(notice);
            if (notice.bankReference() != null) {
                tell(notice);
                tell(notice);
            }
        }
        List<LineDraft> rest =
                notices.stream().filter(line -> line.bankReference() == null).toList();
        List<LineAnswer> answers = lines.record(BANK, rest);
        answers.forEach(answer -> trace.add("notice " + answer.code()));
        lines.record(BANK, rest).forEach(answer -> assertEquals(again(answers.get(answer.line())), answer.outcome()));
    }

    /** What nobody could say the first time nobody can say the second; all else is known by then. */
    private static LineOutcome again(LineAnswer first) {
        return first.outcome() == LineOutcome.CONFLICT ? LineOutcome.CONFLICT : LineOutcome.DUPLICATE;
    }

    private void tell(LineDraft notice) {
        lines.record(BANK, List.of(notice)).forEach(answer -> trace.add("notice " + answer.code()));
    }

    /**
     * In stretches, and once more from the beginning and in another order: then nothing is booked, and what nobody can tell
     * from another line without a number is asked about.
     */
    private void statement(Random random, List<LineDraft> truth) {
        StatementId statement = StatementId.next();
        for (int from = 0; from < truth.size(); from += STRETCH) {
            List<LineDraft> stretch = truth.subList(from, Math.min(truth.size(), from + STRETCH));
            lines.confirm(BANK, statement, 1 + from, stretch)
                    .forEach(answer -> trace.add(answer.outcome().name()));
        }
        List<LineDraft> otherOrder = new ArrayList<>(truth);
        Collections.shuffle(otherOrder, random);
        for (List<LineDraft> retold : List.of(truth, otherOrder)) {
            List<LineOutcome> outcomes = lines.confirm(BANK, StatementId.next(), retold).stream()
                    .map(LineAnswer::outcome)
                    .filter(outcome -> outcome != LineOutcome.DUPLICATE)
                    .toList();
            assertTrue(outcomes.stream().allMatch(outcome -> outcome == LineOutcome.CONFLICT), () -> message + trace);
            assertTrue(
                    outcomes.size() <= count("select count(*) from bank_line_doubt where account = ?"),
                    () -> "each is asked about: " + message + trace);
        }
    }

    private void act(Random random) {
        for (int i = 0; i < 6; i++) {
            try {
                if (random.nextBoolean()) {
                    undo(random);
                } else {
                    identify(random);
                }
            } catch (ProblemException e) {
                trace.add(e.kind().name());
            }
        }
    }

    private void undo(Random random) {
        List<LineId> matched = ids("select p.line_id from fee_payment p join bank_line l on l.id = p.line_id"
                + " where l.account = ? and p.amount_minor > p.reversed_minor");
        if (matched.isEmpty()) {
            return;
        }
        LineId line = any(random, matched);
        List<LineMatch> open = OrderFixtures.service(MatchedLines.class).get(OFFICER, line).matches().stream()
                .filter(LineMatch::canBeUndone)
                .toList();
        OrderFixtures.service(MatchUndoing.class)
                .undo(
                        OFFICER,
                        line,
                        new MatchUndoing.Asked(any(random, open).number(), null, "测试"),
                        FIRST.plusDays(DAYS));
        trace.add("undone");
    }

    private void identify(Random random) {
        List<LineId> left = ids("select q.line_id from bank_line_rest q join bank_line l on l.id = q.line_id"
                + " where l.account = ? and q.left_minor > 0 and q.payout_id is null");
        if (left.isEmpty()) {
            return;
        }
        OrderFixtures.service(Identification.class)
                .identify(
                        OFFICER,
                        any(random, left),
                        AskedIdentification.payment(any(random, orders).id(), null, "测试"),
                        FIRST.plusDays(DAYS));
        trace.add("identified");
    }

    private static LineDraft unnamed(LineDraft line) {
        return new LineDraft(
                line.account(),
                null,
                null,
                line.bookedOn(),
                null,
                line.direction(),
                line.amount(),
                line.counterparty(),
                null,
                null,
                null);
    }

    private static long signed(LineDraft line) {
        long fen = Money.parse(
                        Objects.requireNonNull(line.amount()).amount(),
                        Objects.requireNonNull(line.amount()).currency())
                .minor();
        return "CREDIT".equals(line.direction()) ? fen : -fen;
    }

    private int count(String query) {
        return PayoutFixtures.in(
                () -> sql.list(query, statement -> statement.setString(1, account()), row -> row.getInt(1))
                        .get(0));
    }

    private List<LineId> ids(String query) {
        return PayoutFixtures.in(() -> sql.list(
                query,
                statement -> statement.setString(1, account()),
                row -> new LineId(row.getObject(1, UUID.class))));
    }

    private String account() {
        return Objects.requireNonNull(agreement.feeAccount());
    }
}
