package cn.anxue.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void takesIdsAndFigures() {
        assertDoesNotThrow(() -> Figures.require(Map.of(
                "account", "6222000011112222",
                "lines", 3,
                "credits", Money.ofYuan(5),
                "firstLine", UUID.randomUUID(),
                "date", LocalDate.of(2026, 1, 1),
                "kinds", List.of("BALANCE_DIFFERENCE"))));
    }

    @Test
    void refusesWhatMayNameAPersonAndDoesNotRepeatIt() {
        for (Object value : List.of("张三", "Zhang San", "13900000001 mother", "", List.of("李四"), Map.of("a", 1))) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> Figures.require(Map.of("payer", value)));
            assertEquals("payer is neither an id nor a figure", refusal.getMessage());
        }
    }

    @Test
    void triesSevenTimesAndThenNoMore() {
        List<Optional<Duration>> waits =
                IntStream.rangeClosed(1, 7).mapToObj(Retries::after).toList();

        assertEquals(
                List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H"),
                waits.stream().flatMap(Optional::stream).map(Duration::toString).toList());
        assertFalse(waits.get(6).isPresent());
    }
}
