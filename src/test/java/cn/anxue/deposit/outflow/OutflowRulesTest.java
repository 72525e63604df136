package cn.anxue.deposit.outflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.deposit.DepositStanding;
import cn.anxue.deposit.DepositState;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.outflow.OutflowRules.Facts;
import cn.anxue.deposit.outflow.OutflowRules.Split;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutflowRulesTest {
    private static final Money REQUIRED = Money.ofYuan(100_000);
    private static final Money HELD = Money.ofYuan(120_000);
    private static final Money INTEREST = Money.ofYuan(300);

    @Test
    void letsTheExcessGoAndNoFenMore() {
        assertEquals(
                Split.ofPrincipal(Money.ofYuan(20_000)), split(OutflowKind.EXCESS, Money.ofYuan(20_000), active()));
        assertRefused(OutflowProblem.EXCEEDS_EXCESS, OutflowKind.EXCESS, Money.ofFen(2_000_001), active());
    }

    @Test
    void knowsNoExcessOfWhatWasNeverAssessed() {
        assertRefused(OutflowProblem.DEPOSIT_UNASSESSED, OutflowKind.EXCESS, Money.ofFen(1), unassessed());
    }

    @Test
    void letsInterestGoToItsOwner() {
        assertEquals(Split.ofInterest(INTEREST), split(OutflowKind.INTEREST, INTEREST, active()));
        assertRefused(OutflowProblem.EXCEEDS_BALANCE, OutflowKind.INTEREST, INTEREST.plus(Money.ofFen(1)), active());
        assertRefused(
                OutflowProblem.INTEREST_NOT_ITS_OWN,
                OutflowKind.INTEREST,
                Money.ofFen(1),
                facts(InterestOwner.FAMILIES, InstitutionState.ACTIVE, false));
    }

    @Test
    void returnsPrincipalFirstAndThenInterest() {
        Facts closing = facts(InterestOwner.INSTITUTION, InstitutionState.CLOSING, false);

        assertEquals(new Split(HELD, INTEREST), split(OutflowKind.RETURN, HELD.plus(INTEREST), closing));
        assertEquals(Split.ofPrincipal(Money.ofFen(1)), split(OutflowKind.RETURN, Money.ofFen(1), closing));
        assertRefused(
                OutflowProblem.EXCEEDS_BALANCE,
                OutflowKind.RETURN,
                HELD.plus(INTEREST).plus(Money.ofFen(1)),
                closing);
    }

    @Test
    void returnsNoInterestThatIsTheFamilies() {
        Facts closed = facts(InterestOwner.FAMILIES, InstitutionState.CLOSED, false);

        assertEquals(Split.ofPrincipal(HELD), split(OutflowKind.RETURN, HELD, closed));
        assertRefused(OutflowProblem.EXCEEDS_BALANCE, OutflowKind.RETURN, HELD.plus(Money.ofFen(1)), closed);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLOSING", "CLOSED"})
    void returnsNothingToOneThatDoesNotClose(InstitutionState state) {
        assertRefused(
                OutflowProblem.NOT_CLOSING,
                OutflowKind.RETURN,
                Money.ofFen(1),
                facts(InterestOwner.INSTITUTION, state, false));
    }

    @Test
    void returnsNothingWhileADecisionBars() {
        assertRefused(
                OutflowProblem.INSTITUTION_BARRED,
                OutflowKind.RETURN,
                Money.ofFen(1),
                facts(InterestOwner.INSTITUTION, InstitutionState.CLOSING, true));
    }

    @Test
    void paysNoClaimWithoutAPlan() {
        assertRefused(OutflowProblem.CLAIM_NEEDS_PLAN, OutflowKind.CLAIM, Money.ofFen(1), active());
    }

    @ParameterizedTest
    @EnumSource
    void refusesNothingAndLessThanNothing(OutflowKind kind) {
        assertRefused(RequestProblem.INVALID_AMOUNT, kind, Money.ofFen(0), active());
        assertRefused(RequestProblem.INVALID_AMOUNT, kind, Money.ofFen(-1), active());
    }

    private static Split split(OutflowKind kind, Money amount, Facts facts) {
        return OutflowRules.split(kind, amount, facts);
    }

    private static void assertRefused(ProblemKind problem, OutflowKind kind, Money amount, Facts facts) {
        ProblemException refused = assertThrows(ProblemException.class, () -> split(kind, amount, facts));
        assertEquals(problem, refused.kind());
    }

    private static Facts active() {
        return facts(InterestOwner.INSTITUTION, InstitutionState.ACTIVE, false);
    }

    private static Facts unassessed() {
        return new Facts(standing(null), InterestOwner.INSTITUTION, InstitutionState.ACTIVE, false);
    }

    private static Facts facts(InterestOwner owner, InstitutionState state, boolean barred) {
        return new Facts(standing(REQUIRED), owner, state, barred);
    }

    private static DepositStanding standing(@Nullable Money required) {
        return new DepositStanding(
                InstitutionId.next(),
                null,
                required,
                null,
                HELD,
                INTEREST,
                null,
                DepositState.EXCESS,
                null,
                null,
                null,
                false,
                Instant.EPOCH);
    }
}
