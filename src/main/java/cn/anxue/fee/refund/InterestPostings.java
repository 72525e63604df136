package cn.anxue.fee.refund;

import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.refund.PostedInterest.Posted;
import cn.anxue.fee.refund.quote.BorneInterest;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.AccountHistory;
import cn.anxue.ledger.Balance;
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
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads from the journal what interest the bank posted on an institution's fees, and on what balances. */
@ApplicationScoped
class InterestPostings {
    private final Ledger ledger;
    private final AccountHistory history;
    private final PostedInterest posted;

    InterestPostings(Ledger ledger, AccountHistory history, PostedInterest posted) {
        this.ledger = ledger;
        this.history = history;
        this.posted = posted;
    }

    /**
     * Interest the bank posted once.
     *
     * @param from the day it counted from
     * @param on the day it booked it, up to which it counted
     * @param balanceDays the balances of these days, added up, in fen
     */
    record Counted(long position, LocalDate from, LocalDate on, Money amount, long balanceDays) {
        /** What of it fell to a sum that lay in the account on some of these days. */
        BorneInterest.Posting during(LocalDate first, LocalDate end) {
            LocalDate counted = from.isAfter(first) ? from : first;
            LocalDate until = on.isBefore(end) ? on : end;
            return new BorneInterest.Posting(amount, Math.max(0, ChronoUnit.DAYS.between(counted, until)), balanceDays);
        }
    }

    /** @param endedOn the day the contract ended: what was posted until then is not the family's */
    BorneInterest since(OrderTerms order, LocalDate endedOn) {
        List<BorneInterest.Posting> since =
                counted(order.institution(), posted -> posted.on().isAfter(endedOn)).stream()
                        .map(posting -> posting.during(endedOn, posting.on()))
                        .toList();
        return since.isEmpty()
                ? BorneInterest.NONE
                : new BorneInterest(
                        since, order.held(), standing(order.institution()).amount());
    }

    /** What was posted for days after that one, and all that was posted since the account of interest had so many entries. */
    List<Counted> after(InstitutionId institution, LocalDate day, long position) {
        return counted(
                institution,
                posted -> posted.position() > position || posted.on().isAfter(day));
    }

    /** How much the bank posted after that day. */
    Money postedAfter(InstitutionId institution, LocalDate day) {
        return posted.of(FeeBooks.holder(institution)).stream()
                .filter(posted -> posted.on().isAfter(day))
                .map(Posted::amount)
                .reduce(Money.ofFen(0), Money::plus);
    }

    /** What the account of interest holds, and how many entries it has. */
    Standing standing(InstitutionId institution) {
        Balance balance =
                ledger.balances(FeeBooks.holder(institution), FeeBooks.INTEREST).get(FeeBooks.INTEREST);
        return balance == null ? new Standing(Money.ofFen(0), 0) : new Standing(balance.amount(), balance.position());
    }

    /** How an account of interest stands. */
    record Standing(Money amount, long position) {}

    /** Postings of one day, such as a bank's supplement, bear the same days. */
    private List<Counted> counted(InstitutionId institution, Predicate<Posted> wanted) {
        HolderId holder = FeeBooks.holder(institution);
        NavigableMap<LocalDate, List<Posted>> byDay = posted.of(holder).stream()
                .collect(Collectors.groupingBy(Posted::on, TreeMap::new, Collectors.toList()));
        List<Counted> counted = new ArrayList<>();
        byDay.forEach((on, ofDay) -> {
            List<Posted> some = ofDay.stream().filter(wanted).toList();
            if (!some.isEmpty()) {
                LocalDate before = byDay.lowerKey(on);
                LocalDate from = before == null ? begun(holder, on) : before;
                long balanceDays = balanceDays(holder, from, on);
                some.forEach(one -> counted.add(new Counted(one.position(), from, on, one.amount(), balanceDays)));
            }
        });
        return counted;
    }

    private long balanceDays(HolderId holder, LocalDate from, LocalDate until) {
        long balanceDays = assets(holder).stream()
                .mapToLong(path -> history.balanceDays(holder, path, from, until))
                .sum();
        return Math.max(0, balanceDays);
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
