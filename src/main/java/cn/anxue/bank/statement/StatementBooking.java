package cn.anxue.bank.statement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.Placement;
import cn.anxue.bank.statement.Bookings.Advance;
import cn.anxue.bank.statement.Bookings.Excepted;
import cn.anxue.bank.statement.Bookings.NextBlock;
import cn.anxue.batch.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings lines that were read into the books, a list at a time. Each step is one database transaction that locks some
 * statements, books their next lines, removes the blocks that held them and says how far it came: done whole or not at all.
 * Statements of different accounts may be booked side by side, those of one never.
 */
@ApplicationScoped
class StatementBooking {
    /** Twice as many save a microsecond a line on the way to the database, and cost the collector several. */
    private static final int LINES_TOGETHER = 5_000;

    private static final Set<String> UNMATCHED = Set.of(Placement.UNIDENTIFIED.name(), Placement.MISSING.name());

    private final Bookings bookings;
    private final BankLines lines;
    private final Packing packing;
    private final AuditTrail audit;
    private final Event<StatementsBooked> booked;

    StatementBooking(
            Bookings bookings, BankLines lines, Packing packing, AuditTrail audit, Event<StatementsBooked> booked) {
        this.bookings = bookings;
        this.lines = lines;
        this.packing = packing;
        this.audit = audit;
        this.booked = booked;
    }

    /** What a step did: which file it worked on, or that it failed, or neither where none waits. */
    record Step(@Nullable StatementFileId file, @Nullable Throwable failure) {}

    /** Lines of one statement that go to the books together. */
    private record Stretch(NextBlock first, int place, List<LineDraft> drafts) {}

    /**
     * One step for the file that has waited longest.
     *
     * @param others files to be left alone
     * @param one the only file to look at, or nothing for any
     */
    Step step(Collection<StatementFileId> others, @Nullable StatementFileId one) {
        AtomicReference<StatementFileId> file = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Attempts.run(
                List.of(others),
                all -> List.of(book(all.get(0), one, file)),
                (ignored, worked) -> {},
                (ignored, thrown) -> failure.set(thrown));
        return new Step(file.get(), failure.get());
    }

    private boolean book(
            Collection<StatementFileId> others,
            @Nullable StatementFileId one,
            AtomicReference<@Nullable StatementFileId> worked) {
        worked.set(null);
        for (WaitingFile file : bookings.open(others, one)) {
            List<UUID> statements = bookings.take(file.id(), LINES_TOGETHER);
            if (!statements.isEmpty()) {
                worked.set(file.id());
                book(file, statements);
                return true;
            }
        }
        return false;
    }

    private void book(WaitingFile file, List<UUID> statements) {
        bookings.planAnew(file);
        List<NextBlock> blocks = bookings.next(file.id(), statements, LINES_TOGETHER);
        List<Advance> advances = new ArrayList<>();
        List<Excepted> excepted = new ArrayList<>();
        for (Stretch stretch : stretches(blocks)) {
            advances.add(book(file, stretch, excepted));
        }
        bookings.except(excepted);
        bookings.advance(advances);
        bookings.remove(blocks.stream().map(NextBlock::id).toList());
        finish(file, statements, advances);
    }

    private Advance book(WaitingFile file, Stretch stretch, List<Excepted> excepted) {
        NextBlock block = stretch.first();
        List<LineAnswer> answers = block.confirms()
                ? lines.confirm(file.sender(), block.statement(), stretch.place(), stretch.drafts())
                : lines.record(file.sender(), stretch.drafts());
        int matched = 0;
        for (LineAnswer answer : answers) {
            if (isMatched(answer)) {
                matched++;
            }
            if (!Bookings.isAdded(answer)) {
                int place = stretch.place() + answer.line();
                int ordinal = block.newestFirst() ? block.statementLines() + 1 - place : place;
                excepted.add(new Excepted(block.statement(), ordinal, answer));
            }
        }
        return new Advance(block.statement(), answers.size(), matched);
    }

    private void finish(WaitingFile file, List<UUID> statements, List<Advance> advances) {
        int done = advances.stream().mapToInt(Advance::done).sum();
        int matched = advances.stream().mapToInt(Advance::matched).sum();
        List<BookedStatement> whole = bookings.whole(statements);
        if (bookings.advance(file.id(), done, matched)) {
            audit.record(
                    file.sender(),
                    "bank.statement_matched",
                    "bank_statement_file",
                    file.id().value());
        }
        if (!whole.isEmpty()) {
            booked.fire(new StatementsBooked(whole));
        }
    }

    /** The blocks of each statement as one list, from its oldest line on. */
    private List<Stretch> stretches(List<NextBlock> blocks) {
        List<Stretch> stretches = new ArrayList<>();
        for (NextBlock block : blocks) {
            List<LineDraft> drafts = LineBlock.drafts(
                    packing.unpack(block.sealed(), Packing.BLOCK, block.id()),
                    block.lines(),
                    block.account(),
                    block.currency());
            if (block.newestFirst()) {
                Collections.reverse(drafts);
            }
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && last.first().statement().equals(block.statement())) {
                last.drafts().addAll(drafts);
            } else {
                stretches.add(new Stretch(block, block.done() + 1, drafts));
            }
        }
        return stretches;
    }

    private static boolean isMatched(LineAnswer answer) {
        return answer.outcome() == LineOutcome.DUPLICATE
                || Bookings.isAdded(answer) && !UNMATCHED.contains(answer.code());
    }
}
