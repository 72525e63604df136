package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.cipher.VaultFixtures;
import cn.anxue.deposit.agreement.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final UUID ID = UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
    private static final UUID OTHER = UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c");

    @Test
    void findsAnInstructionsIdHoweverTheBankWritesIt() {
        String plain = ID.toString().replace("-", "");
        for (String text : List.of(
                ID.toString(),
                plain,
                plain.toUpperCase(Locale.ROOT),
                "付款 " + ID + " 完成",
                "退汇：" + plain,
                "０１９０a1b2c3d47e5f8a9b0c1d2e3f4a5b")) {
            assertEquals(List.of(ID), named("DEBIT", text, null), text);
            assertEquals(List.of(ID), named("DEBIT", null, text), text);
        }
    }

    @Test
    void findsAllIdsOfABatch() {
        assertEquals(List.of(ID, OTHER), named("DEBIT", null, "批量代发 " + ID + "," + OTHER));
    }

    @Test
    void makesNoIdOfALongerNumber() {
        assertEquals(List.of(), named("DEBIT", null, "1" + ID.toString().replace("-", "") + "2"));
        assertEquals(List.of(), named("DEBIT", "NOTPROVIDED", "手续费"));
    }

    @Test
    void takesForABatchOrAReturnOnlyWhatNamesNothing() {
        Line debit = line("DEBIT", null, "批量代发");
        Line back = line("CREDIT", null, "退汇 账号有误");
        Line named = line("CREDIT", ID.toString(), "退汇 账号有误");

        assertTrue(ties(debit).mayBeBatch(debit));
        assertFalse(ties(back).mayBeBatch(back));
        assertTrue(ties(back).mayBeReturn(back));
        assertFalse(ties(named).mayBeReturn(named));
        assertFalse(ties(debit).mayBeReturn(debit));
    }

    private static List<UUID> named(String direction, @Nullable String endToEndId, @Nullable String remittance) {
        Line line = line(direction, endToEndId, remittance);
        return ties(line).instructions(line);
    }

    private static Ties ties(Line line) {
        return Ties.named(List.of(new GoodLine(
                UUID.randomUUID(),
                0,
                line,
                LineFixtures.account(Purpose.FEE),
                LineIdentity.of(line, 1, VaultFixtures.vault()))));
    }

    private static Line line(String direction, @Nullable String endToEndId, @Nullable String remittance) {
        LineDraft draft = LineFixtures.draft(LineFixtures.NUMBER, "R1", direction, "1.00", remittance, endToEndId);
        return LineChecks.check(draft, 0, LocalDate.of(2026, 3, 2));
    }
}
