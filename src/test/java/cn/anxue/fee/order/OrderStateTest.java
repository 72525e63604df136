package cn.anxue.fee.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle 4.4 of an order, whole. */
class OrderStateTest {
    @ParameterizedTest
    @CsvSource({
        "QUOTED, AWAITING_PAYMENT PAID_UNCONFIRMED CANCELLED EXPIRED_UNPAID",
        "AWAITING_PAYMENT, FUNDED CANCELLED EXPIRED_UNPAID REFUNDED_FULL TERMINATED",
        "PAID_UNCONFIRMED, FUNDED AWAITING_PAYMENT QUOTED REFUNDED_FULL TERMINATED",
        "FUNDED, IN_DELIVERY AWAITING_PAYMENT REFUNDED_FULL TERMINATED",
        "IN_DELIVERY, COMPLETED FUNDED REFUNDED_FULL TERMINATED",
        "COMPLETED, CLOSED IN_DELIVERY REFUNDED_FULL TERMINATED",
        "CLOSED, ''",
        "CANCELLED, ''",
        "EXPIRED_UNPAID, ''",
        "REFUNDED_FULL, ''",
        "TERMINATED, ''"
    })
    void movesAsTheTableSays(OrderState from, String to) {
        Set<OrderState> expected = Arrays.stream(to.split(" "))
                .filter(name -> !name.isEmpty())
                .map(OrderState::valueOf)
                .collect(Collectors.toSet());

        assertEquals(
                expected,
                EnumSet.allOf(OrderState.class).stream().filter(from::canBecome).collect(Collectors.toSet()));
    }
}
