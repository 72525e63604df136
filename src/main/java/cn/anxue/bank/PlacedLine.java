package cn.anxue.bank;

import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with its place in the books.
 *
 * @param instruction the instruction it executes or returns
 * @param reverses the earlier line it takes back
 * @param entries what it books; where the liability no longer holds the money, the rest becomes missing
 * @param share what a line on a fee account does beside
 */
record PlacedLine(
        GoodLine good,
        Placement placement,
        @Nullable Instruction instruction,
        @Nullable EarlierLine reverses,
        List<Entry> entries,
        FeeShare share) {
    private static final FeeShare NO_FEES = new FeeShare(List.of(), Money.ofFen(0), List.of(), null);

    PlacedLine(
            GoodLine good,
            Placement placement,
            @Nullable Instruction instruction,
            @Nullable EarlierLine reverses,
            List<Entry> entries) {
        this(good, placement, instruction, reverses, entries, NO_FEES);
    }

    boolean hasFees() {
        return share != NO_FEES;
    }

    PlacedLine with(FeeShare fees, List<Entry> booked) {
        return new PlacedLine(good, placement, instruction, reverses, booked, fees);
    }

    Line line() {
        return good.line();
    }

    AccountFacts account() {
        return good.account();
    }
}
