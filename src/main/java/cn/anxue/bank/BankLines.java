package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.LineConfirmations.Confirmed;
import cn.anxue.fee.order.OrderLocks;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what banks report. Good lines are booked, bad ones named, known ones recognised, each by itself. Round trips do
 * not grow with the list, only with how often one amount is taken back in it.
 */
@ApplicationScoped
@Transactional
public class BankLines {
    /** One call takes no more lines than this. */
    public static final int LINES_MAX = 10_000;

    private final Intake intake;
    private final KnownLines known;
    private final Surroundings surroundings;
    private final LineBooking booking;
    private final LineTrail trail;

    BankLines(Intake intake, KnownLines known, Surroundings surroundings, LineBooking booking, LineTrail trail) {
        this.intake = intake;
        this.known = known;
        this.surroundings = surroundings;
        this.booking = booking;
        this.trail = trail;
    }

    /**
     * What one caller reported in one call.
     *
     * @param id names the call; each of its lines keeps it
     * @param requestId the request it came by, for the trail
     */
    public record Report(
            UUID id,
            Caller caller,
            List<LineDraft> lines,
            @Nullable String requestId) {
        public Report(Caller caller, List<LineDraft> lines) {
            this(Uuid7.next(), caller, lines, AuditTrail.requestId());
        }
    }

    /** The answer to each line, in its place. */
    public List<LineAnswer> record(Caller caller, List<LineDraft> lines) {
        return recordAll(List.of(new Report(caller, lines))).get(0);
    }

    /** The answers to each report, in its place; all in one database transaction. */
    public List<List<LineAnswer>> recordAll(List<Report> reports) {
        Answers answers = new Answers(reports);
        List<GoodLine> fresh = known.fresh(intake.take(reports, answers), answers);
        Set<LineId> declined = bookAll(fresh, answers, true);
        trail.keep(reports, fresh, declined);
        return reports.stream().map(answers::of).toList();
    }

    /**
     * The answers to lines of a statement, each in its place: booked where it is new, confirmed where a notice brought it
     * before, a duplicate where a statement did.
     *
     * @param first the place in the statement of the list's first line, from 1
     * @throws RuntimeException where another list brings one of them at the same time: the database transaction is lost, and
     *     the list to be tried again
     */
    public List<LineAnswer> confirm(Caller caller, StatementId statement, int first, List<LineDraft> lines) {
        Report report = new Report(caller, lines);
        Answers answers = new Answers(List.of(report));
        StatementMeeting.Met met = known.meeting().meet(statement, intake.takeStatement(report, answers), answers);
        known.meeting().placeByWords(met.reworded());
        Set<LineId> declined = bookAll(met.fresh(), answers, false);
        List<Confirmed> standing = new ArrayList<>(met.confirmed());
        for (GoodLine line : met.fresh()) {
            if (!declined.contains(line.line().id())) {
                standing.add(new Confirmed(line.line().id(), line));
            }
        }
        known.meeting().confirm(statement, first, standing);
        trail.keep(List.of(report), met.fresh(), declined);
        List<LineAnswer> answered = answers.of(report);
        trail.doubt(statement, first, met.lines(), answered);
        return answered;
    }

    /** Books a line of a statement of which two people have said that it is none the books have. */
    LineAnswer bookOwn(Report report, StatementId statement, int ordinal, GoodLine line) {
        Answers answers = new Answers(List.of(report));
        Set<LineId> declined = bookAll(List.of(line), answers, false);
        if (declined.isEmpty()) {
            known.meeting()
                    .confirm(
                            statement,
                            ordinal,
                            List.of(new Confirmed(line.line().id(), line)));
        }
        trail.keep(List.of(report), List.of(line), declined);
        return answers.of(report).get(0);
    }

    /** As with the list's first line at the statement's first place. */
    public List<LineAnswer> confirm(Caller caller, StatementId statement, List<LineDraft> lines) {
        return confirm(caller, statement, 1, lines);
    }

    /** Books the lines and answers them; those that the books cannot take are named. */
    private Set<LineId> bookAll(List<GoodLine> fresh, Answers answers, boolean notified) {
        OpenFees fees = surroundings.openFees(fresh);
        Ties ties = surroundings.ties(fresh);
        Set<LineId> declined = new HashSet<>();
        // The first refer to nothing, so nothing has changed the orders since they were locked.
        OrderLocks.Named locked = fees.locked();
        for (List<GoodLine> wave : waves(fresh, ties)) {
            for (LineBooking.Declined one : booking.book(place(wave, fees, ties, answers), notified, locked)) {
                answers.put(one.placed().good().report(), LineAnswer.declined(one));
                declined.add(one.placed().line().id());
            }
            locked = OrderLocks.Named.NONE;
        }
        return declined;
    }

    /**
     * Lines that refer to nothing come first, so that a reversal finds what it takes back in its own list; then those that
     * refer to something, of each instruction and of each amount taken back one at a time.
     */
    private static List<List<GoodLine>> waves(List<GoodLine> fresh, Ties ties) {
        List<List<GoodLine>> waves = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (GoodLine good : fresh) {
            List<Object> referred = ties.of(good.line());
            int wave = referred.stream()
                    .mapToInt(one -> seen.getOrDefault(one, 0) + 1)
                    .max()
                    .orElse(0);
            referred.forEach(one -> seen.put(one, wave));
            while (waves.size() <= wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(good);
        }
        return waves;
    }

    private List<PlacedLine> place(List<GoodLine> wave, OpenFees fees, Ties ties, Answers answers) {
        Map<LineId, Evidence> evidence = surroundings.of(
                wave.stream()
                        .map(GoodLine::line)
                        .filter(line -> !ties.of(line).isEmpty())
                        .toList(),
                ties);
        List<PlacedLine> placed = wave.stream()
                .map(good -> PlacementRules.place(
                        good, evidence.getOrDefault(good.line().id(), Evidence.NONE)))
                .map(fees::refine)
                .toList();
        placed.forEach(line -> answers.put(line.good().report(), LineAnswer.booked(line)));
        return placed;
    }
}
