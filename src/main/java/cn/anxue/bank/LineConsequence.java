package cn.anxue.bank;

import cn.anxue.bank.LinesBooked.Movement;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.stream.Collectors;

/** What follows from booked lines: for orders, for deposits, for whoever watches what leaves accounts. */
@ApplicationScoped
class LineConsequence {
    private final FeeConsequence fees;
    private final DepositStandings standings;
    private final Event<LinesBooked> event;

    LineConsequence(FeeConsequence fees, DepositStandings standings, Event<LinesBooked> event) {
        this.fees = fees;
        this.standings = standings;
        this.event = event;
    }

    /** @param locked the orders that the lines pay, as locked for them and not changed since; none where they may have been */
    void follow(List<PlacedLine> booked, OrderLocks.Named locked) {
        fees.follow(booked, locked);
        standings.moved(booked.stream()
                .map(PlacedLine::account)
                .filter(account -> account.purpose() == Purpose.DEPOSIT)
                .map(AccountFacts::institution)
                .collect(Collectors.toSet()));
        List<Movement> watched = booked.stream()
                .filter(LineConsequence::isWatched)
                .map(LineConsequence::movement)
                .toList();
        if (!watched.isEmpty()) {
            event.fire(new LinesBooked(watched));
        }
    }

    private static boolean isWatched(PlacedLine placed) {
        return placed.line().effect() == Direction.DEBIT || placed.placement() == Placement.ARRIVED;
    }

    private static Movement movement(PlacedLine placed) {
        AccountFacts account = placed.account();
        return new Movement(
                placed.line().id(),
                account.number(),
                account.bankCode(),
                account.purpose(),
                account.institution(),
                account.regionCode(),
                placed.line().effect(),
                placed.line().moved(),
                placed.line().bookedOn(),
                placed.placement(),
                uncovered(placed));
    }

    private static Money uncovered(PlacedLine placed) {
        String missing = DepositBooks.missing(placed.account().purpose());
        return placed.entries().stream()
                .filter(entry -> entry.debit().equals(missing))
                .map(Entry::amount)
                .reduce(Money.ofFen(0), Money::plus);
    }
}
