package cn.anxue.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningEntriesTest {
    private static final Money NOTHING = Money.ofFen(0);

    @Test
    void booksADepositWithItsInterestItsSurplusAndItsGap() {
        assertEquals(
                List.of("bank/62 interest 5", "bank/62 principal 95"),
                said(OpeningEntries.deposit("62", Money.ofFen(100), Money.ofFen(5), Money.ofFen(95))));
        assertEquals(
                List.of("bank/62 principal 80", "bank/62 unidentified 20"),
                said(OpeningEntries.deposit("62", Money.ofFen(100), NOTHING, Money.ofFen(80))));
        assertEquals(
                List.of("bank/62 principal 100", "missing principal 20"),
                said(OpeningEntries.deposit("62", Money.ofFen(100), NOTHING, Money.ofFen(120))));
    }

    @Test
    void booksFeesForOrdersFirstThenForWhatIsEarned() {
        assertEquals(
                List.of("bank/62 missing 60", "bank/62 earned 30", "bank/62 unidentified 10"),
                said(OpeningEntries.fee("62", Money.ofFen(100), Money.ofFen(60), Money.ofFen(30))));
        assertEquals(
                List.of("bank/62 missing 100", "missing earned 30"),
                said(OpeningEntries.fee("62", Money.ofFen(100), Money.ofFen(150), Money.ofFen(30))));
        assertEquals(List.of(), said(OpeningEntries.fee("62", NOTHING, Money.ofFen(150), NOTHING)));
    }

    private static List<String> said(List<Entry> entries) {
        return entries.stream()
                .map(entry -> (entry.debit() + " " + entry.credit()).replaceAll("(deposit|fee)/", "") + " "
                        + entry.amount().minor())
                .toList();
    }
}
