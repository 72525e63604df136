package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionSources;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.batch.Collision;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.HolderId;
import cn.anxue.ledger.Ledger;
import cn.anxue.ledger.LedgerProblem;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Books placed lines: journal, lines, instructions, standings, in the running database transaction. */
@ApplicationScoped
class LineBooking {
    private final Ledger ledger;
    private final LineStore lines;
    private final InstructionSources sources;
    private final LineConsequence consequence;
    private final EarlyReturns returns;

    LineBooking(
            Ledger ledger,
            LineStore lines,
            InstructionSources sources,
            LineConsequence consequence,
            EarlyReturns returns) {
        this.ledger = ledger;
        this.lines = lines;
        this.sources = sources;
        this.consequence = consequence;
        this.returns = returns;
    }

    /** A line that the books cannot take, and why. */
    record Declined(PlacedLine placed, Answer.Refused refusal) {}

    /**
     * Books the lines, once, in the running database transaction.
     *
     * @param notified whether they come as notices, before any statement
     * @param locked the orders that they pay, as locked for them and not changed since; none where they may have been
     * @return those that the books cannot take: on an account closed meanwhile, or beyond the largest sum that can be kept
     */
    List<Declined> book(List<PlacedLine> placed, boolean notified, OrderLocks.Named locked) {
        if (placed.isEmpty()) {
            return List.of();
        }
        // Under the ids of their lines, which are no older than the list.
        List<Answer> answers = ledger.recordNew(
                placed.stream().map(line -> act(line, line.entries())).toList());
        List<Declined> declined = new ArrayList<>();
        List<PlacedLine> booked = new ArrayList<>(placed.size());
        for (int i = 0; i < placed.size(); i++) {
            if (answers.get(i) instanceof Answer.Refused refused) {
                if (refused.problem() != LedgerProblem.INSUFFICIENT_BALANCE) {
                    declined.add(new Declined(placed.get(i), refused));
                    continue;
                }
                booked.add(bookWhatIsLeft(placed.get(i)));
                continue;
            }
            booked.add(placed.get(i));
        }
        follow(booked, notified, locked);
        return declined;
    }

    private void follow(List<PlacedLine> booked, boolean notified, OrderLocks.Named locked) {
        requireUnchanged(booked.stream()
                .map(PlacedLine::reverses)
                .filter(Objects::nonNull)
                .toList());
        lines.insert(booked, notified);
        tell(booked, Placement.EXECUTED, InstructionState.EXECUTED);
        tell(booked, Placement.TRANSFERRED, InstructionState.EXECUTED);
        tell(booked, Placement.RETURNED, InstructionState.RETURNED);
        sources.arrived(named(booked, Placement.ARRIVED));
        consequence.follow(booked, locked);
        List<Instruction> executed = new ArrayList<>(named(booked, Placement.EXECUTED));
        executed.addAll(named(booked, Placement.TRANSFERRED));
        returns.follow(executed);
    }

    /** Asked under the locks of the accounts: nobody has identified meanwhile what is being taken back. */
    private void requireUnchanged(List<EarlierLine> reversed) {
        if (!reversed.isEmpty() && !lines.placements(reversed).equals(EarlierLine.placements(reversed))) {
            throw new Collision("a line was identified while the bank took it back");
        }
    }

    /**
     * The liability no longer holds all that the bank has taken: as much as it holds is taken from it, the rest is missing.
     * What a bank reports is always booked.
     */
    private PlacedLine bookWhatIsLeft(PlacedLine placed) {
        if (placed.hasFees()) {
            // Its money was counted under locks on the orders; what was counted has changed.
            throw new Collision("an order's money moved while the bank took it back");
        }
        Entry wanted = placed.entries().get(0);
        HolderId holder = DepositBooks.holder(placed.account().institution());
        Balance balance = Objects.requireNonNull(
                ledger.balancesOf(List.of(holder), wanted.debit()).get(holder));
        Money held = balance.amount().min(wanted.amount());
        Entry missing = PlacementRules.missing(placed.good()).entries().get(0);
        List<Entry> entries = new ArrayList<>();
        if (held.isPositive()) {
            entries.add(new Entry(wanted.debit(), wanted.credit(), held, wanted.reason()));
        }
        entries.add(new Entry(missing.debit(), missing.credit(), wanted.amount().minus(held), missing.reason()));
        ledger.record(List.of(act(placed, entries))).get(0).orThrow();
        return placed.with(placed.share(), entries);
    }

    private void tell(List<PlacedLine> placed, Placement placement, InstructionState state) {
        List<Instruction> told = named(placed, placement);
        if (!told.isEmpty()) {
            sources.booked(told, state);
        }
    }

    private static List<Instruction> named(List<PlacedLine> placed, Placement placement) {
        return placed.stream()
                .filter(line -> line.placement() == placement)
                .flatMap(line -> line.instructions().stream())
                .toList();
    }

    private static Act act(PlacedLine placed, List<Entry> entries) {
        return new Act(
                new ActId(placed.line().id().value()),
                DepositBooks.holder(placed.account().institution()),
                placed.line().bookedOn(),
                entries);
    }
}
