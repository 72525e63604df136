package cn.anxue.inspection.draw;

import cn.anxue.batch.Sql;
import cn.anxue.inspection.annual.CreditGrades;
import cn.anxue.inspection.annual.Grade;
import cn.anxue.inspection.inspector.Eligibility;
import cn.anxue.inspection.inspector.Inspector;
import cn.anxue.inspection.inspector.InspectorService;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the snapshot of who may be drawn on a day: licensed institutions by grade, inspectors, and who must not meet. */
@ApplicationScoped
class DrawPools {
    /** Shares in percent by stratum. */
    static final RuleKey<Shares> SHARES = new RuleKey<>("inspection.drawShares", Shares.class);

    private static final int INSTITUTIONS_MAX = 5_000;
    private static final String LICENSED = """
            select i.id, i.uscc, i.name from institution i
            join institution_oversight_region o on o.institution_id = i.id and o.relation = 'COMPETENT_AUTHORITY'
                and o.region_code = ?
            where i.state in ('ACTIVE', 'ENROLMENT_SUSPENDED') and (cardinality(?::text[]) = 0 or i.category = any(?::text[]))
            order by i.uscc limit ?""";

    private final Sql sql;
    private final CreditGrades grades;
    private final InspectorService inspectors;
    private final Eligibility eligibility;
    private final RegionRules rules;

    DrawPools(Sql sql, CreditGrades grades, InspectorService inspectors, Eligibility eligibility, RegionRules rules) {
        this.sql = sql;
        this.grades = grades;
        this.inspectors = inspectors;
        this.eligibility = eligibility;
        this.rules = rules;
    }

    /** How the rule writes them. */
    record Shares(
            @JsonProperty("A") int trusted,
            @JsonProperty("B") int ordinary,
            @JsonProperty("C") int watched,
            @JsonProperty("D") int lost,
            @JsonProperty("NONE") int ungraded) {
        Map<Stratum, Integer> percent() {
            return Map.of(
                    Stratum.A,
                    trusted,
                    Stratum.B,
                    ordinary,
                    Stratum.C,
                    watched,
                    Stratum.D,
                    lost,
                    Stratum.NONE,
                    ungraded);
        }
    }

    private record Member(InstitutionId id, String uscc, String name) {}

    /** @throws ProblemException where nobody can be drawn, or an institution lacks inspectors */
    Pool take(DrawId draw, DrawDraft draft, LocalDate on) {
        Rule<Shares> rule = rules.on(on, draft.regionCode(), SHARES)
                .orElseThrow(() -> new ProblemException(DrawProblem.SHARES_UNKNOWN));
        List<Member> members = members(draft.regionCode(), draft.categories());
        Map<InstitutionId, Grade> graded =
                grades.on(members.stream().map(Member::id).toList(), on);
        List<Inspector> sent = inspectors.around(draft.regionCode());
        List<Exclusion> exclusions =
                eligibility
                        .excluded(
                                sent.stream().map(Inspector::id).toList(),
                                members.stream().map(Member::id).toList())
                        .stream()
                        .map(pair -> new Exclusion(pair.workNumber(), pair.uscc(), ground(pair)))
                        .toList();
        Pool pool = new Pool(
                draw.value(),
                draft.regionCode(),
                on,
                rule.document(),
                draft.each(),
                new EnumMap<>(rule.value().percent()),
                members.stream()
                        .map(member -> new Candidate(member.uscc(), stratum(graded.get(member.id())), member.name()))
                        .toList(),
                sent.stream().map(Inspector::workNumber).toList(),
                exclusions);
        Drawing.requireInspectors(pool);
        return pool;
    }

    private static Exclusion.Ground ground(Eligibility.Excluded pair) {
        return pair.conflict() ? Exclusion.Ground.CONFLICT : Exclusion.Ground.ASSIGNMENT;
    }

    private static Stratum stratum(@Nullable Grade grade) {
        return grade == null ? Stratum.NONE : Stratum.valueOf(grade.name());
    }

    private List<Member> members(String regionCode, Set<InstitutionCategory> categories) {
        String[] wanted = categories.stream().map(Enum::name).toArray(String[]::new);
        List<Member> members = sql.list(
                LICENSED,
                select -> {
                    select.setString(1, regionCode);
                    select.setArray(2, select.getConnection().createArrayOf("text", wanted));
                    select.setArray(3, select.getConnection().createArrayOf("text", wanted));
                    select.setInt(4, INSTITUTIONS_MAX + 1);
                },
                row -> new Member(
                        new InstitutionId(row.getObject("id", UUID.class)),
                        row.getString("uscc"),
                        row.getString("name")));
        if (members.isEmpty()) {
            throw new ProblemException(DrawProblem.POOL_EMPTY);
        }
        if (members.size() > INSTITUTIONS_MAX) {
            throw new ProblemException(DrawProblem.POOL_TOO_LARGE, Map.of("max", INSTITUTIONS_MAX));
        }
        return members;
    }
}
