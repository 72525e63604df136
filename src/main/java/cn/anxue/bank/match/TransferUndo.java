package cn.anxue.bank.match;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.LineMatches;
import cn.anxue.bank.LineRests;
import cn.anxue.bank.identification.TransferIdentification;
import cn.anxue.bank.instruction.InstructionSources;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.ActorId;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A credit that a person took for the money from the former bank is unidentified again, and that money on its way again; as
 * long as the change of banks is not over. Locks what {@link TransferIdentification} locks, in the same order.
 */
@ApplicationScoped
class TransferUndo {
    private static final String STANDS_UNIDENTIFIED = """
            update bank_line_identification i set placement = 'UNIDENTIFIED', reason = ?, identified_by = ?, identified_at = now()
            where i.line_id = ? and i.placement = 'ARRIVED'
                and not exists (select from bank_line r where r.reverses_line_id = i.line_id)
            """;
    /** Followed by the instruction's id: a row where what came of the money's arrival cannot be taken back. */
    static final String OVER = """
            select from bank_instruction t join deposit_account a on a.number = t.from_account
            join deposit_agreement g on g.id = a.agreement_id
            where (g.state = 'SUPERSEDED' or a.state = 'CLOSED') and t.id =""";

    private final LineRests rests;
    private final LineMatches matches;
    private final InstructionSources sources;
    private final Ledger ledger;
    private final Sql sql;

    TransferUndo(LineRests rests, LineMatches matches, InstructionSources sources, Ledger ledger, Sql sql) {
        this.rests = rests;
        this.matches = matches;
        this.sources = sources;
        this.ledger = ledger;
        this.sql = sql;
    }

    /** @throws ProblemException {@code NOTHING_TO_UNDO}; {@code TRANSFER_OVER} */
    void book(MatchUndo undo, Purpose purpose, ActorId by, LocalDate on) {
        UUID transfer = Objects.requireNonNull(undo.matched());
        switch (purpose) {
            case FEE -> rests.lock(List.of(undo.line()));
            case DEPOSIT, SERVICE -> require(standUnidentified(undo, by));
        }
        require(sources.departed(transfer));
        require(matches.undo(undo));
        lockTransits(undo);
        if (!sql.list(OVER + " ?", select -> select.setObject(1, transfer), row -> true)
                .isEmpty()) {
            throw new ProblemException(BankProblem.TRANSFER_OVER);
        }
        Entry entry = new Entry(
                DepositBooks.transit(purpose),
                DepositBooks.unidentified(purpose),
                undo.amount(),
                MatchReason.MATCH_UNDONE);
        ledger.record(List.of(new Act(new ActId(undo.id()), DepositBooks.holder(undo.institution()), on, entry)))
                .get(0)
                .orThrow();
        if (purpose == Purpose.FEE) {
            rests.add(undo.line(), undo.institution(), undo.amount());
        }
    }

    /** Whoever ends the old agreement has moved money through one of them before, and looks at them all after. */
    private void lockTransits(MatchUndo undo) {
        List<String> transits =
                EnumSet.allOf(Purpose.class).stream().map(DepositBooks::transit).toList();
        ledger.lock(Map.of(DepositBooks.holder(undo.institution()), transits));
    }

    private boolean standUnidentified(MatchUndo undo, ActorId by) {
        return sql.update(STANDS_UNIDENTIFIED, update -> {
                    update.setString(1, undo.reason());
                    update.setObject(2, by.value());
                    update.setObject(3, undo.line().value());
                })
                == 1;
    }

    private static void require(boolean stands) {
        if (!stands) {
            throw new ProblemException(BankProblem.NOTHING_TO_UNDO);
        }
    }
}
