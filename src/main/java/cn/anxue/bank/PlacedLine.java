package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with its place in the books.
 *
 * @param instructions those it executes, or the one it returns
 * @param reverses the earlier line it takes back
 * @param entries what it books; where the liability no longer holds the money, the rest becomes missing
 * @param share what a line on a fee account does beside
 */
record PlacedLine(
        GoodLine good,
        Placement placement,
        List<Instruction> instructions,
        @Nullable EarlierLine reverses,
        List<Entry> entries,
        FeeShare share) {
    private static final FeeShare NO_FEES = new FeeShare(List.of(), Money.ofFen(0), List.of(), null);

    PlacedLine(
            GoodLine good,
            Placement placement,
            List<Instruction> instructions,
            @Nullable EarlierLine reverses,
            List<Entry> entries) {
        this(good, placement, instructions, reverses, entries, NO_FEES);
    }

    boolean hasFees() {
        return share != NO_FEES;
    }

    PlacedLine with(FeeShare fees, List<Entry> booked) {
        return new PlacedLine(good, placement, instructions, reverses, booked, fees);
    }

    /** The rule that says so; none where nothing does. */
    @Nullable
    MatchRule rule() {
        return switch (placement) {
            case DEPOSIT_PRINCIPAL -> MatchRule.ACCOUNT_OWNER;
            case SERVICE_FEE, SUBSIDY -> MatchRule.SERVICE_WORDS;
            case INTEREST -> MatchRule.INTEREST_WORDS;
            case FEE_PAYMENT -> MatchRule.PAYMENT_REFERENCE;
            case EXECUTED -> isBatch() ? MatchRule.BATCH_PARTS : MatchRule.INSTRUCTION_ID;
            case TRANSFERRED, ARRIVED -> MatchRule.INSTRUCTION_ID;
            case RETURNED -> MatchRule.RETURNED_PAYMENT;
            case PUT_BACK -> instructions.isEmpty() ? reversalRule() : MatchRule.RETURNED_PAYMENT;
            case REVERSED -> reversalRule();
            case UNIDENTIFIED, MISSING -> null;
        };
    }

    private MatchRule reversalRule() {
        return line().reversalOf() == null ? MatchRule.REVERSED_AMOUNT : MatchRule.BANK_REFERENCE;
    }

    /** Whether one debit executes several instructions. */
    boolean isBatch() {
        return instructions.size() > 1;
    }

    /** The only instruction it belongs to. */
    @Nullable
    Instruction instruction() {
        return instructions.size() == 1 ? instructions.get(0) : null;
    }

    Line line() {
        return good.line();
    }

    AccountFacts account() {
        return good.account();
    }
}
