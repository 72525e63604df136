package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.format.StatementLine;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineBlockTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void givesBackWhatItWasGiven() {
        LineBlock block = new LineBlock(1);
        block.add(line(Direction.CREDIT, false, 1, 1, "张三丰😀", "第一期 学费"));
        block.add(line(Direction.DEBIT, false, 2, 3, null, null));

        List<LineDraft> drafts = drafts(block);

        LineDraft first = drafts.get(0);
        assertEquals(
                new LineDraft(
                        "6222",
                        "R1",
                        null,
                        "2026-03-02",
                        "2026-03-02",
                        "CREDIT",
                        new LineDraft.Amount("12.34", "CNY"),
                        new LineDraft.Counterparty("张三丰😀", "622299"),
                        "第一期 学费",
                        "E1",
                        null),
                first);
        assertEquals(2, drafts.get(1).part());
        assertNull(drafts.get(1).remittance());
        assertEquals("DEBIT", drafts.get(1).direction());
    }

    @Test
    void putsABanksMarkOfAReversalIntoWords() {
        LineBlock block = new LineBlock(1);
        block.add(line(Direction.DEBIT, true, 1, 1, null, null));
        block.add(line(Direction.DEBIT, true, 1, 1, null, "退款"));
        block.add(line(Direction.DEBIT, true, 1, 1, null, "冲正R7"));

        assertEquals(
                List.of("冲正", "冲正 退款", "冲正R7"),
                drafts(block).stream().map(LineDraft::remittance).toList());
    }

    @Test
    void shortensNamesAndRemarksWithoutSplittingALetter() {
        LineBlock block = new LineBlock(1);
        block.add(line(Direction.CREDIT, false, 1, 1, "a".repeat(139) + "😀", "长".repeat(501)));

        LineDraft draft = drafts(block).get(0);

        assertEquals(
                "a".repeat(139), Objects.requireNonNull(draft.counterparty()).name());
        assertEquals("长".repeat(500), draft.remittance());
    }

    @Test
    void isFullOnceItHoldsFiveHundredLines() {
        LineBlock block = new LineBlock(1);
        for (int i = 0; i < LineBlock.LINES_MAX; i++) {
            assertFalse(block.isFull());
            block.add(line(Direction.CREDIT, false, 1, 1, null, null));
        }
        assertTrue(block.isFull());
        assertEquals(500, drafts(block).size());
    }

    private static List<LineDraft> drafts(LineBlock block) {
        return LineBlock.drafts(block.content(), block.lines(), "6222", "CNY");
    }

    private static StatementLine line(
            Direction direction, boolean reversal, int part, int parts, @Nullable String name, @Nullable String text) {
        return new StatementLine(
                1,
                direction,
                Money.ofFen(1_234),
                reversal,
                DAY,
                null,
                "R1",
                part,
                parts,
                "E1",
                name,
                "622299",
                text,
                null);
    }
}
