package cn.anxue.fee.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.money.Money;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run may pay, and what must wait. */
class TrialBalanceTest {
    private static final String EARNED = "fee/earned";
    private static final String REFUNDS = "fee/refunds";

    @Test
    void releasesWhatIsEarnedAndNoFenMore() {
        TrialBalance trial = trial(1_000, 0, 0, 0, 300, 200);

        assertEquals(Optional.empty(), trial.take(PayoutKind.RELEASE, EARNED, Money.ofYuan(300)));
        assertEquals(Optional.of(WaitReason.EARNED_TOO_LOW), trial.take(PayoutKind.RELEASE, EARNED, Money.ofFen(1)));
    }

    @Test
    void releasesAtMostWhatIsEarnedLessWhatIsMissing() {
        TrialBalance trial = trial(1_000, 0, 100, 0, 300, 200);

        assertEquals(
                Optional.of(WaitReason.EARNED_TOO_LOW), trial.take(PayoutKind.RELEASE, EARNED, Money.ofFen(20_001)));
        assertEquals(Optional.empty(), trial.take(PayoutKind.RELEASE, EARNED, Money.ofYuan(200)));
    }

    @Test
    void paysFamiliesOnlyWhileWhatIsMissingIsCoveredByWhatIsEarned() {
        assertEquals(
                Optional.empty(),
                trial(1_000, 0, 300, 0, 300, 200).take(PayoutKind.REFUND, REFUNDS, Money.ofYuan(200)));
        assertEquals(
                Optional.of(WaitReason.MISSING_EXCEEDS_EARNED),
                trial(1_000, 0, 301, 0, 300, 200).take(PayoutKind.REFUND, REFUNDS, Money.ofYuan(200)));
    }

    @Test
    void paysAPlanWhateverIsMissing() {
        assertEquals(
                Optional.empty(), trial(1_000, 0, 900, 0, 0, 200).take(PayoutKind.CLAIM, REFUNDS, Money.ofYuan(200)));
    }

    @Test
    void paysNothingTheAccountDoesNotHoldBesideWhatIsInstructed() {
        TrialBalance trial = trial(250, 100, 0, 0, 300, 200);

        assertEquals(
                Optional.of(WaitReason.ACCOUNT_TOO_LOW), trial.take(PayoutKind.REFUND, REFUNDS, Money.ofYuan(151)));
        assertEquals(Optional.empty(), trial.take(PayoutKind.REFUND, REFUNDS, Money.ofYuan(150)));
    }

    @Test
    void countsMoneyOnTheWayToAnotherBankAsNotThere() {
        assertEquals(
                Optional.of(WaitReason.EARNED_TOO_LOW),
                trial(1_000, 0, 0, 1, 300, 200).take(PayoutKind.RELEASE, EARNED, Money.ofYuan(300)));
    }

    @Test
    void paysNothingThatHasMovedOn() {
        assertEquals(
                Optional.of(WaitReason.MONEY_MOVED),
                trial(1_000, 0, 0, 0, 300, 200).take(PayoutKind.REFUND, REFUNDS, Money.ofYuan(201)));
    }

    @Test
    void releasesNothingToABarredInstitutionButPaysFamilies() {
        TrialBalance trial = new TrialBalance(books(1_000, 0, 0, 0, 300, 200), true);

        assertEquals(Optional.of(WaitReason.BARRED), trial.take(PayoutKind.RELEASE, EARNED, Money.ofYuan(1)));
        assertEquals(Optional.empty(), trial.take(PayoutKind.REFUND, REFUNDS, Money.ofYuan(1)));
    }

    private static TrialBalance trial(
            long inAccount, long outgoing, long missing, long transit, long earned, long refunds) {
        return new TrialBalance(books(inAccount, outgoing, missing, transit, earned, refunds), false);
    }

    private static TrialBalance.Books books(
            long inAccount, long outgoing, long missing, long transit, long earned, long refunds) {
        return new TrialBalance.Books(
                Money.ofYuan(inAccount),
                Money.ofYuan(outgoing),
                Money.ofYuan(missing),
                Money.ofYuan(transit),
                Money.ofYuan(earned),
                Map.of(EARNED, Money.ofYuan(earned), REFUNDS, Money.ofYuan(refunds)));
    }
}
