package cn.anxue.bank;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.outflow.DepositOutflows;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Books placed lines: journal, lines, instructions, standings, in the running database transaction. */
@ApplicationScoped
class LineBooking {
    private final Ledger ledger;
    private final LineStore lines;
    private final Instructions instructions;
    private final DepositOutflows outflows;
    private final DepositStandings standings;

    LineBooking(
            Ledger ledger,
            LineStore lines,
            Instructions instructions,
            DepositOutflows outflows,
            DepositStandings standings) {
        this.ledger = ledger;
        this.lines = lines;
        this.instructions = instructions;
        this.outflows = outflows;
        this.standings = standings;
    }

    /** Books all of them, once, in the running database transaction. */
    void book(List<PlacedLine> placed) {
        if (placed.isEmpty()) {
            return;
        }
        List<Answer> answers = ledger.record(
                placed.stream().map(line -> act(line, line.entries())).toList());
        for (int i = 0; i < placed.size(); i++) {
            if (!(answers.get(i) instanceof Answer.Recorded)) {
                bookWhatIsLeft(placed.get(i));
            }
        }
        lines.insert(placed);
        tell(placed, Placement.EXECUTED, InstructionState.EXECUTED);
        tell(placed, Placement.RETURNED, InstructionState.RETURNED);
        standings.moved(
                placed.stream().map(line -> line.account().institution()).collect(Collectors.toSet()));
    }

    /**
     * The liability no longer holds all that the bank has taken: as much as it holds is taken from it, the rest is missing.
     * What a bank reports is always booked.
     */
    private void bookWhatIsLeft(PlacedLine placed) {
        Entry wanted = placed.entries().get(0);
        Balance balance = Objects.requireNonNull(
                ledger.balances(DepositBooks.holder(placed.account().institution()), wanted.debit())
                        .get(wanted.debit()));
        Money held = balance.amount().min(wanted.amount());
        Entry missing = PlacementRules.missing(placed.good()).entries().get(0);
        List<Entry> entries = new ArrayList<>();
        if (held.isPositive()) {
            entries.add(new Entry(wanted.debit(), wanted.credit(), held, wanted.reason()));
        }
        entries.add(new Entry(missing.debit(), missing.credit(), wanted.amount().minus(held), missing.reason()));
        ledger.record(List.of(act(placed, entries))).get(0).orThrow();
    }

    private void tell(List<PlacedLine> placed, Placement placement, InstructionState state) {
        List<Instruction> told = placed.stream()
                .filter(line -> line.placement() == placement)
                .map(PlacedLine::instruction)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        instructions.become(state, told.stream().map(Instruction::id).toList());
        var ids = told.stream().map(Instruction::outflow).toList();
        if (state == InstructionState.EXECUTED) {
            outflows.executed(ids);
        } else {
            outflows.returned(ids);
        }
    }

    private static Act act(PlacedLine placed, List<Entry> entries) {
        return new Act(
                new ActId(placed.line().id().value()),
                DepositBooks.holder(placed.account().institution()),
                placed.line().bookedOn(),
                entries);
    }
}
