package cn.anxue.bank.match;

import static cn.anxue.bank.FeeBooksProof.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.bank.BankLines;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.FeeBooksProof;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineFixtures;
import cn.anxue.bank.LineId;
import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.Identification;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.FigureChange;
import cn.anxue.fee.order.OrderFigures;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Undoing takes back exactly one match, by an entry of its own. */
@QuarkusTest
class MatchUndoTest {
    private static final Caller BANK = caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK));
    private static final Caller OFFICER = caller("officer", Role.OFFICER, new Scope.Region("410902"));
    private static final Caller APPROVER = caller("approver", Role.APPROVER, new Scope.Region("410902"));
    private static final Caller STRANGER = caller("stranger", Role.OFFICER, new Scope.Region("410922"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private final AgreementView agreement = OrderFixtures.sellingInstitution();
    private final OrderView first = OrderFixtures.accepted(agreement.institutionId());
    private final OrderView second = OrderFixtures.accepted(agreement.institutionId());

    @Inject
    BankLines lines;

    @Inject
    MatchUndoing undoing;

    @Inject
    MatchedLines matched;

    @Inject
    Identification identification;

    @Inject
    ApprovalService approvals;

    @Inject
    MatchUndoBooking booking;

    @Test
    void undoLeavesAllOtherMatchesAsTheyAre() {
        LineId both = pay("R1", "300.00", first.reference() + " " + second.reference());
        LineId other = pay("R2", "50.00", "" + second.reference());
        assertEquals(Money.ofYuan(300), balance(FeeBooks.order(first.id())));

        undoing.undo(OFFICER, both, asked(1, null), DAY);

        assertEquals(Money.ofFen(0), balance(FeeBooks.order(first.id())));
        assertEquals(Money.ofYuan(50), balance(FeeBooks.order(second.id())));
        assertEquals(Money.ofYuan(300), balance(FeeBooks.UNIDENTIFIED));
        assertEquals(1, matched.get(OFFICER, other).matches().size());
        assertEquals(
                Money.ofYuan(50), matched.get(OFFICER, other).matches().get(0).standing());
        refused(BankProblem.NOTHING_TO_UNDO, () -> undoing.undo(OFFICER, both, asked(1, null), DAY));
        FeeBooksProof.of(agreement, List.of(first, second), "after an undo");
    }

    @Test
    void undoneMoneyIsPlacedAnewAndUndoneAgain() {
        LineId line = pay("R1", "300.00", "" + first.reference());
        undoing.undo(OFFICER, line, asked(null, Money.ofYuan(100)), DAY);
        assertEquals(Money.ofYuan(200), balance(FeeBooks.order(first.id())));

        identification.identify(OFFICER, line, AskedIdentification.payment(second.id(), null, "改记"), DAY);

        assertEquals(Money.ofYuan(100), balance(FeeBooks.order(second.id())));
        List<LineMatch> matches = matched.get(BANK, line).matches();
        assertEquals(
                List.of("PAYMENT_REFERENCE", "PERSON"),
                matches.stream().map(one -> one.rule().name()).toList());
        refused(BankProblem.MATCH_NOT_NAMED, () -> undoing.undo(OFFICER, line, asked(null, null), DAY));
        undoing.undo(OFFICER, line, asked(matches.get(1).number(), null), DAY);
        assertEquals(Money.ofFen(0), balance(FeeBooks.order(second.id())));
        FeeBooksProof.of(agreement, List.of(first, second), "after two undos");
    }

    @Test
    void orderThatHoldsLessIsNotTakenBelowIt() {
        LineId line = pay("R1", "300.00", "" + first.reference());
        earn(first, Money.ofYuan(250));

        refused(BankProblem.MATCH_HOLDS_LESS, () -> undoing.undo(OFFICER, line, asked(null, null), DAY));
        undoing.undo(OFFICER, line, asked(null, Money.ofYuan(50)), DAY);

        assertEquals(Money.ofYuan(50), balance(FeeBooks.UNIDENTIFIED));
    }

    @Test
    void largeUndoTakesTwoPeople() {
        LineId line = pay("R1", "60000.00", "存款利息");
        MatchUndo asked = undoing.undo(OFFICER, line, asked(null, null), DAY);
        assertEquals(MatchUndo.State.PROPOSED, asked.state());
        assertEquals(Money.ofYuan(60_000), balance(FeeBooks.INTEREST));

        approvals.decide(APPROVER, Objects.requireNonNull(asked.approval()), Decision.APPROVE, "属实");

        assertEquals(Money.ofFen(0), balance(FeeBooks.INTEREST));
        assertEquals(Money.ofYuan(60_000), balance(FeeBooks.UNIDENTIFIED));
        FeeBooksProof.of(agreement, List.of(first), "after an undo by two");
    }

    @Test
    void onlyTheSupervisingOfficerUndoes() {
        LineId line = pay("R1", "300.00", "" + first.reference());

        assertThrows(ProblemException.class, () -> undoing.undo(STRANGER, line, asked(null, null), DAY));
        assertThrows(ProblemException.class, () -> matched.get(STRANGER, line));
    }

    @Test
    void bankTakesBackWhatAnUndoLeft() {
        LineId line = pay("R1", "300.00", first.reference() + " " + second.reference());
        undoing.undo(OFFICER, line, asked(null, Money.ofYuan(100)), DAY);
        LineDraft back = LineFixtures.draft(account(), "R2", "DEBIT", "300.00", "冲正", null);

        assertEquals(
                "REVERSED",
                lines.record(BANK, List.of(LineFixtures.reversing(back, "R1")))
                        .get(0)
                        .code());

        assertEquals(Money.ofFen(0), balance(FeeBooks.bank(account())));
        assertEquals(Money.ofFen(0), balance(FeeBooks.UNIDENTIFIED));
        assertEquals(Money.ofFen(0), balance(FeeBooks.MISSING));
        FeeBooksProof.of(agreement, List.of(first, second), "after a reversal");
    }

    /** As of two who read the same match, the second comes to the locks when the first is done. */
    @Test
    void sameMatchIsUndoneOnceAlsoWhereTwoRead() {
        LineId byRule = pay("R1", "30.00", "存款利息");
        LineId byPerson = pay("R2", "20.00", "来款");
        identification.identify(OFFICER, byPerson, AskedIdentification.of(AskedPlacement.INTEREST, "结息"), DAY);
        assertEquals(Money.ofYuan(50), balance(FeeBooks.INTEREST));
        MatchUndo done = undoing.undo(OFFICER, byPerson, asked(null, null), DAY);

        refused(BankProblem.NOTHING_TO_UNDO, () -> again(done));
        assertEquals(Money.ofYuan(30), balance(FeeBooks.INTEREST));

        MatchUndo ruled = undoing.undo(OFFICER, byRule, asked(null, null), DAY);
        pay("R3", "30.00", "存款利息");
        refused(BankProblem.NOTHING_TO_UNDO, () -> again(ruled));
        assertEquals(Money.ofYuan(30), balance(FeeBooks.INTEREST));
        assertEquals(Money.ofYuan(50), balance(FeeBooks.UNIDENTIFIED));
    }

    private void again(MatchUndo done) {
        PayoutFixtures.in(() -> {
            booking.book(done, Purpose.FEE, OFFICER.id(), DAY);
            return true;
        });
    }

    private LineId pay(String reference, String amount, String remittance) {
        LineDraft line = LineFixtures.draft(account(), reference, "CREDIT", amount, remittance, null);
        LineAnswer answer = lines.record(BANK, List.of(LineFixtures.paidBy(line, "张建国", remittance)))
                .get(0);
        return Objects.requireNonNull(answer.id(), answer.code());
    }

    private static MatchUndoing.Asked asked(@Nullable Integer match, @Nullable Money amount) {
        return new MatchUndoing.Asked(match, amount, "记错订单");
    }

    private static void refused(BankProblem problem, Runnable act) {
        assertEquals(problem, assertThrows(ProblemException.class, act::run).kind());
    }

    private String account() {
        return Objects.requireNonNull(agreement.feeAccount());
    }

    private Money balance(String path) {
        return PayoutFixtures.balance(agreement, path);
    }

    private void earn(OrderView order, Money amount) {
        PayoutFixtures.book(agreement, FeeBooks.order(order.id()), FeeBooks.EARNED, amount);
        PayoutFixtures.in(() -> {
            OrderFixtures.service(OrderFigures.class).apply(List.of(FigureChange.earned(order.id(), amount, 0)));
            return true;
        });
    }
}
