package cn.anxue.bank;

import cn.anxue.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with its place in the books.
 *
 * @param instruction the instruction it executes or returns
 * @param reverses the earlier line it takes back
 * @param entries what it books; where the liability no longer holds the money, the rest becomes missing
 */
record PlacedLine(
        GoodLine good,
        Placement placement,
        @Nullable Instruction instruction,
        @Nullable EarlierLine reverses,
        List<Entry> entries) {
    Line line() {
        return good.line();
    }

    AccountFacts account() {
        return good.account();
    }
}
