package cn.anxue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, sums and figures as people write them. */
class PageFormatsTest {
    @Test
    void writesDaysAndMoneyAsPeopleDo() {
        assertEquals("2026年11月21日", PageFormats.day(LocalDate.of(2026, 11, 21)));
        assertEquals("2026年11月21日 08:05", PageFormats.minute(Instant.parse("2026-11-21T00:05:00Z")));
        assertEquals("¥1,234.56", PageFormats.yuan(Money.ofFen(123_456)));
    }

    @Test
    void writesTheDaysOfASentenceAsPeopleDo() {
        assertEquals("记账日期 2098年1月31日 晚于今天。", PageFormats.daysInChinese("记账日期 2098-01-31 晚于今天。"));
        assertEquals("2098年1月1日至2098-02-30", PageFormats.daysInChinese("2098-01-01至2098-02-30"));
        assertEquals("Booked on 1 January 2098.", PageFormats.daysInEnglish("Booked on 2098-01-01."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"11510000.00; 11,510,000.00", "-1234.50; -1,234.50", "203; 203", "0.00; 0.00", "100000; 100,000"})
    void setsThousandsApart(String figure, String read) {
        assertEquals(read, PageFormats.grouped(figure));
    }
}
