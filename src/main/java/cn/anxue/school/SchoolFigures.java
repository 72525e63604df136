package cn.anxue.school;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import cn.anxue.region.Rule;
import cn.anxue.school.FigureReader.Asked;
import cn.anxue.school.FigureReader.Count;
import cn.anxue.school.FigureReader.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of a region's schools (课后服务统计), computed from counts and books. */
@ApplicationScoped
public class SchoolFigures {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureReader reader;
    private final SchoolLaws laws;
    private final Regions regions;
    private final Today today;

    SchoolFigures(FigureReader reader, SchoolLaws laws, Regions regions, Today today) {
        this.reader = reader;
        this.laws = laws;
        this.regions = regions;
        this.today = today;
    }

    /**
     * @param month any day of it
     * @param from the first day whose money counts; that of the month's year if absent
     * @param known as of when; now if absent
     */
    @Transactional
    public SchoolReport report(
            Caller caller, String regionCode, LocalDate month, @Nullable LocalDate from, @Nullable Instant known) {
        Region region = require(caller, regionCode);
        LocalDate first = month.withDayOfMonth(1);
        if (first.isAfter(today.date())) {
            throw new ProblemException(SchoolProblem.SCHOOL_DAY_TO_COME, "", Map.of("today", today.date()));
        }
        LocalDate last = first.plusMonths(1).minusDays(1);
        Asked asked = new Asked(
                regionCode,
                first,
                from == null ? first.withDayOfYear(1) : from,
                last,
                known == null ? today.now() : known);
        List<Count> counts = reader.counts(asked);
        List<Sum> received = reader.received(asked);
        List<Sum> held = reader.held(asked);
        SchoolLaws.Terms terms = laws.on(last, regionCode);
        return new SchoolReport(
                regionCode,
                region.name(),
                first,
                asked.from(),
                last,
                asked.known(),
                counted(counts),
                byStage(counts),
                funds(received, reader.spent(asked), held),
                terms.cap().map(Rule::value).orElse(null),
                terms.cap().map(Rule::document).orElse(null),
                terms.subsidy().map(Rule::value).orElse(null),
                terms.subsidy().map(Rule::document).orElse(null),
                counties(counts, received, held));
    }

    private Region require(Caller caller, String regionCode) {
        Region region = regions.get(regionCode);
        boolean reached = caller.isSystem()
                || caller.scope() instanceof Scope.Region own && regions.within(regionCode, own.regionCode());
        if (!reached) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return region;
    }

    static SchoolReport.Counted counted(Collection<Count> counts) {
        long schools = 0;
        long reported = 0;
        long pupils = 0;
        long participants = 0;
        long teachers = 0;
        for (Count count : counts) {
            schools += count.schools();
            reported += count.reported();
            pupils += count.pupils();
            participants += count.participants();
            teachers += count.teachers();
        }
        return new SchoolReport.Counted(
                schools, reported, pupils, participants, teachers, percent(participants, pupils));
    }

    static String percent(long part, long whole) {
        if (whole == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS).toPlainString();
        }
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Map<Stage, SchoolReport.Counted> byStage(List<Count> counts) {
        Map<Stage, SchoolReport.Counted> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<Count> theirs =
                    counts.stream().filter(count -> count.stage() == stage).toList();
            if (!theirs.isEmpty()) {
                stages.put(stage, counted(theirs));
            }
        }
        return stages;
    }

    private static SchoolReport.Funds funds(List<Sum> received, List<Sum> spent, List<Sum> held) {
        Map<SpendingPurpose, Money> byPurpose = new EnumMap<>(SpendingPurpose.class);
        spent.forEach(
                sum -> byPurpose.merge(SpendingPurpose.valueOf(sum.kind()), Money.ofFen(sum.minor()), Money::plus));
        return new SchoolReport.Funds(
                sum(received, one -> true),
                sum(received, one -> one.kind().equals("service/fees")),
                sum(received, one -> one.kind().equals("service/subsidies")),
                sum(received, one -> one.kind().equals("service/interest")),
                sum(spent, one -> true),
                byPurpose,
                sum(held, one -> true));
    }

    private static List<SchoolReport.County> counties(List<Count> counts, List<Sum> received, List<Sum> held) {
        Map<String, List<Count>> places =
                counts.stream().collect(Collectors.groupingBy(Count::region, LinkedHashMap::new, Collectors.toList()));
        List<SchoolReport.County> counties = new ArrayList<>();
        places.forEach((code, theirs) -> counties.add(new SchoolReport.County(
                code,
                theirs.get(0).name(),
                counted(theirs),
                sum(received, one -> one.region().equals(code)),
                sum(held, one -> one.region().equals(code)))));
        return counties;
    }

    private static Money sum(List<Sum> sums, Predicate<Sum> counts) {
        return Money.ofFen(sums.stream().filter(counts).mapToLong(Sum::minor).sum());
    }
}
