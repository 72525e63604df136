package cn.anxue.fee.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefundStateTest {
    @ParameterizedTest
    @CsvSource({
        "REQUESTED, WAITING_FOR_INSTITUTION AGREED",
        "WAITING_FOR_INSTITUTION, AGREED CONTESTED WITHDRAWN",
        "AGREED, CALCULATED WAITING_FOR_PLAN",
        "CONTESTED, RULED WITHDRAWN",
        "RULED, CALCULATED WAITING_FOR_PLAN",
        "WAITING_FOR_PLAN, CALCULATED WITHDRAWN",
        "CALCULATED, APPROVED WAITING_FOR_PLAN CONTESTED WITHDRAWN",
        "APPROVED, INSTRUCTED",
        "INSTRUCTED, PAID FAILED",
        "FAILED, INSTRUCTED PAID",
        "PAID, FAILED",
        "WITHDRAWN, ''"
    })
    void movesAsTheTableSays(RefundState from, String to) {
        Set<RefundState> expected = Arrays.stream(to.split(" "))
                .filter(name -> !name.isEmpty())
                .map(RefundState::valueOf)
                .collect(Collectors.toSet());

        Set<RefundState> found = EnumSet.allOf(RefundState.class).stream()
                .filter(from::canBecome)
                .collect(Collectors.toSet());

        assertEquals(expected, found);
    }

    @ParameterizedTest
    @EnumSource(RefundState.class)
    void neverStaysByMoving(RefundState state) {
        assertFalse(state.canBecome(state));
    }

    @Test
    void isWithdrawnOnlyBeforeMoneyIsSetApart() {
        assertFalse(RefundState.APPROVED.canBecome(RefundState.WITHDRAWN));
        assertFalse(RefundState.INSTRUCTED.canBecome(RefundState.WITHDRAWN));
        assertTrue(RefundState.CALCULATED.canBecome(RefundState.WITHDRAWN));
    }
}
