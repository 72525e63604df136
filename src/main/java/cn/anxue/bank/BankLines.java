package cn.anxue.bank;

import cn.anxue.audit.AuditTrail;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final LineStore store;
    private final Surroundings surroundings;
    private final LineBooking booking;
    private final AuditTrail audit;

    BankLines(Intake intake, LineStore store, Surroundings surroundings, LineBooking booking, AuditTrail audit) {
        this.intake = intake;
        this.store = store;
        this.surroundings = surroundings;
        this.booking = booking;
        this.audit = audit;
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
        List<GoodLine> fresh = unknown(intake.take(reports, answers), answers);
        OpenFees fees = surroundings.openFees(fresh);
        for (List<GoodLine> wave : waves(fresh)) {
            book(wave, fees, answers);
        }
        keepTrail(reports, fresh);
        return reports.stream().map(answers::of).toList();
    }

    /** Those received for the first time; the others are answered. */
    private List<GoodLine> unknown(List<GoodLine> lines, Answers answers) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<LineIdentity.Key, LineStore.Known> known = new HashMap<>(
                store.find(lines.stream().map(line -> line.identity().key()).toList()));
        List<GoodLine> fresh = new ArrayList<>(lines.size());
        for (GoodLine line : lines) {
            LineIdentity identity = line.identity();
            LineStore.Known earlier = known.putIfAbsent(
                    identity.key(), new LineStore.Known(line.line().id(), identity.content()));
            if (earlier == null) {
                fresh.add(line);
            } else {
                boolean sameContent = identity.hasContent(earlier.content());
                answers.put(line.report(), LineAnswer.repeated(line.number(), earlier.id(), sameContent));
            }
        }
        return fresh;
    }

    /**
     * Lines that refer to nothing come first, so that a reversal finds what it takes back in its own list; then those that
     * refer to something, of each instruction and of each amount taken back one at a time.
     */
    private static List<List<GoodLine>> waves(List<GoodLine> fresh) {
        List<List<GoodLine>> waves = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (GoodLine good : fresh) {
            List<Object> referred = Surroundings.referred(good.line());
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

    private void book(List<GoodLine> wave, OpenFees fees, Answers answers) {
        Map<LineId, Evidence> evidence = surroundings.of(wave.stream()
                .map(GoodLine::line)
                .filter(line -> !Surroundings.referred(line).isEmpty())
                .toList());
        List<PlacedLine> placed = wave.stream()
                .map(good -> PlacementRules.place(
                        good, evidence.getOrDefault(good.line().id(), Evidence.NONE)))
                .map(fees::refine)
                .toList();
        List<LineBooking.Declined> declined = booking.book(placed);
        placed.forEach(line -> answers.put(line.good().report(), LineAnswer.booked(line)));
        declined.forEach(line -> answers.put(line.placed().good().report(), LineAnswer.declined(line)));
    }

    /** One row for each report and region: every line names its report, so that the trail leads to each. */
    private void keepTrail(List<Report> reports, List<GoodLine> booked) {
        Map<UUID, Set<String>> regions = new LinkedHashMap<>();
        booked.forEach(line -> regions.computeIfAbsent(line.report(), id -> new LinkedHashSet<>())
                .add(line.account().regionCode()));
        List<AuditTrail.Row> rows = new ArrayList<>();
        for (Report report : reports) {
            for (String region : regions.getOrDefault(report.id(), Set.of())) {
                rows.add(new AuditTrail.Row(
                        report.caller(),
                        "bank.lines_booked",
                        "bank_report",
                        report.id(),
                        List.of(),
                        region,
                        report.requestId()));
            }
        }
        audit.recordAll(rows);
    }
}
