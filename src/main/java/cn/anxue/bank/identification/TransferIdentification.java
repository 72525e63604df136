package cn.anxue.bank.identification;

import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.FeeShare;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineMatches;
import cn.anxue.bank.LineRests;
import cn.anxue.bank.Placement;
import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionSources;
import cn.anxue.bank.instruction.Instructions;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.agreement.AgreementEnds;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An unidentified credit that is the money on its way from the former bank: whole, once, out of the transit. What is left of
 * the line is locked first, then the instruction, then the ledger's accounts.
 */
@ApplicationScoped
public class TransferIdentification {
    private static final String NOTE_WHOLE = """
            insert into bank_line_identification (line_id, placement, reason, identified_by) values (?, 'ARRIVED', ?, ?)
            on conflict on constraint bank_line_identification_pk do update
                set placement = excluded.placement, reason = excluded.reason, identified_by = excluded.identified_by,
                    identified_at = now()
                where bank_line_identification.placement = 'UNIDENTIFIED'
            """;

    private final BookedLines lines;
    private final Rests rests;
    private final Instructions instructions;
    private final Following following;
    private final Sql sql;

    TransferIdentification(BookedLines lines, Rests rests, Instructions instructions, Following following, Sql sql) {
        this.lines = lines;
        this.rests = rests;
        this.instructions = instructions;
        this.following = following;
        this.sql = sql;
    }

    /** What is left of lines on fee accounts, and what was said of it. */
    @ApplicationScoped
    static class Rests {
        private final LineRests rests;
        private final LinePlacings placings;

        Rests(LineRests rests, LinePlacings placings) {
            this.rests = rests;
            this.placings = placings;
        }

        /** All of the line, which nobody else has placed any of. */
        void lock(BookedLine line) {
            LineRests.Rest rest = rests.lock(List.of(line.id())).get(line.id());
            if (rest == null || !rest.isFree() || !rest.left().equals(line.amount())) {
                throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
            }
        }

        /** The number of what is said of it now. */
        int next(BookedLine line) {
            return placings.nextPart(line.id());
        }

        void take(Caller caller, BookedLine line, int number, AskedIdentification asked) {
            rests.take(List.of(new FeeShare.RestTaken(line.id(), line.amount())));
            placings.keep(line.id(), number, asked, line.amount(), caller.id());
        }
    }

    /** What comes of it: the entry, the instruction's course, the match, and the end of the old agreement. */
    @ApplicationScoped
    static class Following {
        private final Ledger ledger;
        private final InstructionSources sources;
        private final LineMatches matches;
        private final AgreementEnds ends;

        Following(Ledger ledger, InstructionSources sources, LineMatches matches, AgreementEnds ends) {
            this.ledger = ledger;
            this.sources = sources;
            this.matches = matches;
            this.ends = ends;
        }

        void follow(BookedLine line, Purpose purpose, int number, Instruction transfer, LocalDate on) {
            Entry entry = new Entry(
                    DepositBooks.unidentified(purpose),
                    DepositBooks.transit(purpose),
                    line.amount(),
                    Placement.ARRIVED);
            ledger.record(List.of(new Act(ActId.next(), DepositBooks.holder(line.institution()), on, entry)))
                    .get(0)
                    .orThrow();
            sources.arrived(List.of(transfer));
            matches.keepTold(line.id(), number, transfer);
            ends.look(List.of(line.institution()));
        }
    }

    /** @throws ProblemException {@code LINE_NOT_UNIDENTIFIED}; {@code TRANSFER_NOT_AWAITED} */
    void place(Caller caller, BookedLines.Found found, AskedIdentification asked, LocalDate on) {
        BookedLine line = found.line();
        switch (found.purpose()) {
            case FEE -> rests.lock(line);
            case DEPOSIT, SERVICE -> noteWhole(caller, line, asked);
        }
        Instruction transfer = awaited(line, asked);
        int number = rests.next(line);
        following.follow(line, found.purpose(), number, transfer, on);
        switch (found.purpose()) {
            case FEE -> rests.take(caller, line, number, asked);
            // Asked under the lock on the unidentified money, which a reversal takes as well.
            case DEPOSIT, SERVICE -> requireKept(line.id());
        }
    }

    private Instruction awaited(BookedLine line, AskedIdentification asked) {
        InstructionId id = asked.transfer();
        if (id == null) {
            throw new ProblemException(RequestProblem.REQUIRED, "/instructionId", Map.of());
        }
        Instruction transfer = instructions.lock(List.of(id.value())).get(id.value());
        if (transfer == null || !transfer.isArrival(line.account(), line.amount())) {
            throw new ProblemException(BankProblem.TRANSFER_NOT_AWAITED, "/instructionId", Map.of());
        }
        return transfer;
    }

    private void noteWhole(Caller caller, BookedLine line, AskedIdentification asked) {
        int noted = sql.update(NOTE_WHOLE, insert -> {
            insert.setObject(1, line.id().value());
            insert.setString(2, asked.reason());
            insert.setObject(3, caller.id().value());
        });
        if (noted == 0 || line.placement() != Placement.UNIDENTIFIED) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        requireKept(line.id());
    }

    private void requireKept(LineId id) {
        if (!lines.isKept(id)) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
    }
}
