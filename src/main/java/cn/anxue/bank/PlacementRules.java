package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a line's money goes: rules in a fixed order, the first that applies. Pure. */
public final class PlacementRules {
    /** A shorter agreement number could stand in any remittance text by chance. */
    private static final int TELLING_NUMBER_MIN = 6;

    private static final List<String> INTEREST_WORDS = List.of("结息", "利息", "INTEREST");
    private static final List<String> DEPOSIT_WORDS = List.of("保证金", "DEPOSIT");
    private static final List<String> SUBSIDY_WORDS = List.of("补助", "补贴", "SUBSIDY");
    private static final List<String> SERVICE_WORDS = List.of("课后服务", "课后延时", "延时服务", "AFTER-SCHOOL");

    private PlacementRules() {}

    /** The first rule that applies says where the line goes. */
    static PlacedLine place(GoodLine good, Evidence evidence) {
        Line line = good.line();
        EarlierLine earlier = evidence.earlier();
        if (line.isReversal() && earlier != null && earlier.matches() == 1) {
            PlacedLine reversal = reversal(good, earlier);
            if (reversal != null) {
                return reversal;
            }
        }
        return line.effect() == Direction.CREDIT ? credit(good, evidence) : debit(good, evidence);
    }

    private static PlacedLine credit(GoodLine good, Evidence evidence) {
        Line line = good.line();
        AccountFacts account = good.account();
        PlacedLine back = cameBack(good, evidence);
        if (back != null) {
            return back;
        }
        if (evidence.instructions().size() == 1
                && evidence.instructions().get(0).canBeReturnedBy(line)) {
            List<Entry> entries = evidence.origin().stream()
                    .map(portion -> new Entry(bank(account), portion.path(), portion.amount(), Placement.RETURNED))
                    .toList();
            return new PlacedLine(good, Placement.RETURNED, evidence.instructions(), null, entries);
        }
        if (evidence.instructions().size() == 1
                && evidence.instructions().get(0).mayComeBackBy(line)) {
            // It came back before the bank showed that it was paid: it waits, with its instruction, for that line.
            PlacedLine waiting =
                    booked(good, Placement.UNIDENTIFIED, liability(account.purpose(), Placement.UNIDENTIFIED));
            return new PlacedLine(good, Placement.UNIDENTIFIED, evidence.instructions(), null, waiting.entries());
        }
        Placement placement = line.isReversal() ? Placement.UNIDENTIFIED : creditPlacement(line, account);
        return booked(good, placement, liability(account.purpose(), placement));
    }

    /** Of two payments one came back, the one nobody had ordered; or money that changes banks came in. */
    private static @Nullable PlacedLine cameBack(GoodLine good, Evidence evidence) {
        Line line = good.line();
        AccountFacts account = good.account();
        EarlierLine paidTwice = evidence.paidTwice();
        if (paidTwice != null) {
            Entry entry =
                    new Entry(bank(account), DepositBooks.missing(account.purpose()), line.moved(), Placement.PUT_BACK);
            return new PlacedLine(good, Placement.PUT_BACK, evidence.instructions(), paidTwice, List.of(entry));
        }
        if (evidence.instructions().size() == 1
                && evidence.instructions().get(0).arrivesBy(line)) {
            Entry entry =
                    new Entry(bank(account), DepositBooks.transit(account.purpose()), line.moved(), Placement.ARRIVED);
            return new PlacedLine(good, Placement.ARRIVED, evidence.instructions(), null, List.of(entry));
        }
        return null;
    }

    private static Placement creditPlacement(Line line, AccountFacts account) {
        if (says(line, INTEREST_WORDS)) {
            return Placement.INTEREST;
        }
        return switch (account.purpose()) {
            // Money on its way from the former bank would look like a deposit of the institution's, and count twice.
            case DEPOSIT ->
                !account.awaitsTransfer() && paidByInstitution(line, account)
                        ? Placement.DEPOSIT_PRINCIPAL
                        : Placement.UNIDENTIFIED;
            case FEE -> Placement.UNIDENTIFIED;
            case SERVICE -> serviceMoney(line);
        };
    }

    /** A subsidy for the service says both words; fees say the one. */
    private static Placement serviceMoney(Line line) {
        if (says(line, SUBSIDY_WORDS)) {
            return Placement.SUBSIDY;
        }
        return says(line, SERVICE_WORDS) ? Placement.SERVICE_FEE : Placement.UNIDENTIFIED;
    }

    private static PlacedLine debit(GoodLine good, Evidence evidence) {
        Line line = good.line();
        AccountFacts account = good.account();
        List<Instruction> named = evidence.instructions();
        if (evidence.reopened() || areExecuted(named, line)) {
            boolean transfer = named.get(0).purpose().isTransfer();
            Placement placement = transfer ? Placement.TRANSFERRED : Placement.EXECUTED;
            String from = transfer ? DepositBooks.transit(account.purpose()) : DepositBooks.outgoing(account.purpose());
            Entry entry = new Entry(from, bank(account), line.moved(), placement);
            return new PlacedLine(good, placement, named, null, List.of(entry));
        }
        PlacedLine missing = missing(good);
        if (named.size() == 1 && (named.get(0).paysBy(line) || named.get(0).isPaidOtherwiseBy(line))) {
            // A second payment of the same instruction, one whose money has gone another way, or one of another amount:
            // it names it all the same.
            return new PlacedLine(good, Placement.MISSING, named, null, missing.entries());
        }
        return missing;
    }

    /** One of the line's amount, or several that it is the sum of. */
    private static boolean areExecuted(List<Instruction> instructions, Line line) {
        if (instructions.size() == 1) {
            return instructions.get(0).canBeExecutedBy(line);
        }
        return !instructions.isEmpty()
                && instructions.stream().allMatch(one -> one.awaitsLineOn(line.account()))
                && instructions.stream().noneMatch(one -> one.purpose().isTransfer())
                && instructions.stream()
                        .map(Instruction::amount)
                        .reduce(Money::plus)
                        .filter(line.moved()::equals)
                        .isPresent();
    }

    /** What cannot be taken from any liability is missing, for a person to explain. */
    static PlacedLine missing(GoodLine good) {
        String missing = DepositBooks.missing(good.account().purpose());
        Entry entry = new Entry(missing, bank(good.account()), good.line().moved(), Placement.MISSING);
        return new PlacedLine(good, Placement.MISSING, List.of(), null, List.of(entry));
    }

    /** Takes the earlier line's money back from where it stands now, if it still can be. */
    private static @Nullable PlacedLine reversal(GoodLine good, EarlierLine earlier) {
        Line line = good.line();
        AccountFacts account = good.account();
        String missing = DepositBooks.missing(account.purpose());
        if (line.effect() == Direction.CREDIT) {
            if (earlier.placement() != Placement.MISSING) {
                return null;
            }
            Entry entry = new Entry(bank(account), missing, line.moved(), Placement.PUT_BACK);
            return new PlacedLine(good, Placement.PUT_BACK, List.of(), earlier, List.of(entry));
        }
        return switch (earlier.placement()) {
            // On a fee account what is taken back is parted by what it had paid for.
            case DEPOSIT_PRINCIPAL, INTEREST, UNIDENTIFIED, FEE_PAYMENT, SERVICE_FEE, SUBSIDY -> {
                String liability = liability(account.purpose(), earlier.placement());
                Entry entry = new Entry(liability, bank(account), line.moved(), Placement.REVERSED);
                yield new PlacedLine(good, Placement.REVERSED, List.of(), earlier, List.of(entry));
            }
            case EXECUTED, RETURNED, MISSING, PUT_BACK, REVERSED, TRANSFERRED, ARRIVED -> null;
        };
    }

    public static String liability(Purpose purpose, Placement placement) {
        return switch (placement) {
            case DEPOSIT_PRINCIPAL -> DepositBooks.PRINCIPAL;
            case INTEREST -> DepositBooks.interest(purpose);
            case SERVICE_FEE -> DepositBooks.SERVICE_FEES;
            case SUBSIDY -> DepositBooks.SERVICE_SUBSIDIES;
            case UNIDENTIFIED, FEE_PAYMENT, EXECUTED, RETURNED, MISSING, PUT_BACK, REVERSED, TRANSFERRED, ARRIVED ->
                DepositBooks.unidentified(purpose);
        };
    }

    private static PlacedLine booked(GoodLine good, Placement placement, String liability) {
        Entry entry = new Entry(bank(good.account()), liability, good.line().moved(), placement);
        return new PlacedLine(good, placement, List.of(), null, List.of(entry));
    }

    /** Nobody else shows as the payer, or the line speaks of a deposit. */
    private static boolean paidByInstitution(Line line, AccountFacts account) {
        LineParticulars said = LineParticulars.of(line);
        boolean nobodyElse = said.counterpartyName() == null
                ? said.counterpartyAccount() == null
                : said.showsName(account.institutionName()) || said.showsName(account.settlementName());
        return nobodyElse
                || said.showsAccount(account.settlementAccount())
                || says(line, DEPOSIT_WORDS)
                || line.says(account.uscc())
                || account.agreementNumber().length() >= TELLING_NUMBER_MIN && line.says(account.agreementNumber());
    }

    private static boolean says(Line line, List<String> words) {
        if (line.remittance() == null) {
            return false;
        }
        String remittance = line.remittance().toUpperCase(Locale.ROOT);
        return words.stream().anyMatch(remittance::contains);
    }

    private static String bank(AccountFacts account) {
        return DepositBooks.bank(account.purpose(), account.number());
    }
}
