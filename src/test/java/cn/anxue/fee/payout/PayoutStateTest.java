package cn.anxue.fee.payout;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a payout may go from where it stands, and that it refuses to go elsewhere. */
class PayoutStateTest {
    @Test
    void goesFromReadyToTheBankAndItsAnswer() {
        assertEquals(List.of(PayoutState.IN_RUN, PayoutState.CANCELLED), next(PayoutState.READY));
        assertEquals(List.of(PayoutState.READY, PayoutState.INSTRUCTED), next(PayoutState.IN_RUN));
        assertEquals(List.of(PayoutState.EXECUTED, PayoutState.REFUSED), next(PayoutState.INSTRUCTED));
        assertEquals(List.of(PayoutState.RETURNED), next(PayoutState.EXECUTED));
        assertEquals(List.of(PayoutState.INSTRUCTED), next(PayoutState.REFUSED));
        assertEquals(List.of(), next(PayoutState.RETURNED));
        assertEquals(List.of(), next(PayoutState.CANCELLED));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryOtherMove(PayoutState state) {
        Payout payout = payout(state);
        for (PayoutState next : PayoutState.values()) {
            if (state.canBecome(next)) {
                assertDoesNotThrow(() -> payout.requireCanBecome(next));
            } else {
                ProblemException refusal = assertThrows(ProblemException.class, () -> payout.requireCanBecome(next));
                assertEquals(PayoutProblem.PAYOUT_STATE, refusal.kind());
            }
        }
        assertFalse(state.canBecome(state));
    }

    private static List<PayoutState> next(PayoutState state) {
        return Arrays.stream(PayoutState.values()).filter(state::canBecome).toList();
    }

    private static Payout payout(PayoutState state) {
        return new Payout(
                PayoutId.next(),
                PayoutKind.REFUND,
                UUID.randomUUID(),
                new InstitutionId(UUID.randomUUID()),
                new byte[0],
                Money.ofYuan(1),
                "fee/refunds",
                state,
                null);
    }
}
