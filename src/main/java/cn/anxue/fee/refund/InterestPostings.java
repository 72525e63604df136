package cn.anxue.fee.refund;

import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.quote.BorneInterest;
import cn.anxue.ledger.AccountHistory;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.Statement;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads from the journal what interest the bank posted on an institution's fees, and on what balances. */
@ApplicationScoped
class InterestPostings {
    private static final int LINES_MAX = 1_000;

    private final Ledger ledger;
    private final AccountHistory history;

    InterestPostings(Ledger ledger, AccountHistory history) {
        this.ledger = ledger;
        this.history = history;
    }

    /** Interest of one posting, and the day the bank booked it. */
    private record Posted(LocalDate on, Money amount) {}

    /** @param endedOn the day the contract ended: what was posted until then is not the family's */
    BorneInterest since(OrderTerms order, LocalDate endedOn) {
        HolderId holder = FeeBooks.holder(order.institution());
        if (!ledger.balances(holder, FeeBooks.INTEREST).containsKey(FeeBooks.INTEREST)) {
            return BorneInterest.NONE;
        }
        List<Posted> posted = posted(holder);
        List<BorneInterest.Posting> since = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            Posted one = posted.get(i);
            if (one.on.isAfter(endedOn)) {
                LocalDate from = i == 0 ? begun(holder, one.on) : posted.get(i - 1).on;
                since.add(posting(holder, one, from, endedOn));
            }
        }
        if (since.isEmpty()) {
            return BorneInterest.NONE;
        }
        Money left = Objects.requireNonNull(
                        ledger.balances(holder, FeeBooks.INTEREST).get(FeeBooks.INTEREST))
                .amount();
        return new BorneInterest(since, order.held(), left);
    }

    private BorneInterest.Posting posting(HolderId holder, Posted one, LocalDate from, LocalDate endedOn) {
        LocalDate counted = from.isAfter(endedOn) ? from : endedOn;
        long balanceDays = assets(holder).stream()
                .mapToLong(path -> history.balanceDays(holder, path, from, one.on))
                .sum();
        return new BorneInterest.Posting(
                one.amount, Math.max(0, ChronoUnit.DAYS.between(counted, one.on)), Math.max(0, balanceDays));
    }

    /** By day; what the bank took back again is left out. */
    private List<Posted> posted(HolderId holder) {
        List<Posted> posted = new ArrayList<>();
        for (Statement.Line line :
                history.statement(holder, FeeBooks.INTEREST, 0, LINES_MAX).lines()) {
            if (!isTheBanks(line)) {
                continue;
            }
            Posted one = new Posted(line.occurredOn(), line.amount());
            if (line.debit()) {
                posted.stream()
                        .filter(earlier -> earlier.amount.equals(one.amount))
                        .reduce((earlier, later) -> later)
                        .ifPresent(posted::remove);
            } else {
                posted.add(one);
            }
        }
        posted.sort(Comparator.comparing(Posted::on));
        return posted;
    }

    private static boolean isTheBanks(Statement.Line line) {
        return line.contra().startsWith(FeeBooks.bank("")) || line.contra().equals(FeeBooks.UNIDENTIFIED);
    }

    /** The first day anything moved on the account. */
    private LocalDate begun(HolderId holder, LocalDate otherwise) {
        return banks(holder).stream()
                .flatMap(path -> history.statement(holder, path, 0, 1).lines().stream())
                .map(Statement.Line::occurredOn)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(otherwise))
                .orElse(otherwise);
    }

    /** All that is owed lies in these, or is missing from them; so shares in them are shares in what is owed. */
    private Set<String> assets(HolderId holder) {
        Set<String> assets = new TreeSet<>(banks(holder));
        for (String path : List.of(FeeBooks.MISSING, FeeBooks.TRANSIT)) {
            assets.addAll(ledger.balances(holder, path).keySet());
        }
        return assets;
    }

    private Set<String> banks(HolderId holder) {
        return ledger.balances(holder, FeeBooks.bank("")).keySet();
    }
}
