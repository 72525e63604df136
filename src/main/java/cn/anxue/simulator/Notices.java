package cn.anxue.simulator;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.Direction;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.money.Money;
import cn.anxue.simulator.file.FileStyle;
import cn.anxue.simulator.plan.Dice;
import cn.anxue.simulator.plan.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells of movements as they happen: in any order, some twice, some a day late. */
@ApplicationScoped
class Notices {
    private final BankLines lines;
    private final Truth truth;

    Notices(BankLines lines, Truth truth) {
        this.lines = lines;
        this.truth = truth;
    }

    /**
     * @param accounts by number
     * @param lately the movements of the day and of the one before
     */
    void tell(Run run, Map<String, SimulatedAccount> accounts, List<Movement> lately, LocalDate day) {
        List<Movement> once = new ArrayList<>();
        List<Movement> again = new ArrayList<>();
        for (Movement movement : lately) {
            boolean today = movement.bookedOn().equals(day);
            switch (movement.telling()) {
                case NOTICE -> addIf(today, movement, once);
                case NOTICE_TWICE -> {
                    addIf(today, movement, once);
                    addIf(today, movement, again);
                }
                case NOTICE_LATE -> addIf(!today, movement, once);
                case STATEMENT_ONLY -> {}
            }
        }
        Dice dice = Dice.of(run.seed(), "notices", day);
        tell(accounts, once, dice);
        tell(accounts, again, dice);
    }

    private static void addIf(boolean wanted, Movement movement, List<Movement> list) {
        if (wanted) {
            list.add(movement);
        }
    }

    /** Those of one bank go as one list. */
    private void tell(Map<String, SimulatedAccount> accounts, List<Movement> movements, Dice dice) {
        Map<String, List<Movement>> byBank = new TreeMap<>();
        movements.stream()
                .sorted(Comparator.comparing(Movement::reference).thenComparing(Movement::account))
                .forEach(movement -> byBank.computeIfAbsent(
                                Objects.requireNonNull(accounts.get(movement.account()))
                                        .bankCode(),
                                code -> new ArrayList<>())
                        .add(movement));
        byBank.forEach((bankCode, theirs) -> {
            dice.shuffle(theirs);
            List<LineDraft> drafts = theirs.stream()
                    .map(movement -> draft(
                            movement,
                            Objects.requireNonNull(accounts.get(movement.account()))
                                    .style()))
                    .toList();
            List<LineAnswer> answers = lines.record(BankVoice.of(bankCode), drafts);
            List<Movement> heard = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).outcome() != LineOutcome.REFUSED) {
                    heard.add(theirs.get(i));
                }
            }
            truth.told(heard);
        });
    }

    /** A bank whose tables show red lines reports them so, too. */
    static LineDraft draft(Movement movement, FileStyle style) {
        boolean red = movement.kind().isReversal() && style == FileStyle.XLSX;
        Money amount = red ? movement.amount().negated() : movement.amount();
        boolean credit = (movement.direction() == Direction.CREDIT) != red;
        return new LineDraft(
                movement.account(),
                movement.reference(),
                null,
                movement.bookedOn().toString(),
                movement.bookedOn().toString(),
                movement.direction().name(),
                new LineDraft.Amount(
                        movement.amount().decimal(), movement.amount().currency()),
                counterparty(movement.other()),
                movement.other().words(),
                movement.endToEndId(),
                movement.reversalOf());
    }

    private static LineDraft.@Nullable Counterparty counterparty(Movement.Other other) {
        return other.name() == null && other.account() == null
                ? null
                : new LineDraft.Counterparty(other.name(), other.account());
    }
}
