package cn.anxue.enforcement.recomputation;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Hardship;
import cn.anxue.enforcement.Rulings;
import cn.anxue.enforcement.Standing;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionState;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Works the effects of all decisions on institutions out anew and names what does not agree. */
@ApplicationScoped
public class EffectRecomputation {
    /** How the room that settles failures names its decisions. */
    private static final String FAILURE = "failure ";

    private final Sql sql;
    private final Instance<Rulings> rulings;
    private final Today today;

    EffectRecomputation(Sql sql, Instance<Rulings> rulings, Today today) {
        this.sql = sql;
        this.rulings = rulings;
        this.today = today;
    }

    /**
     * Something shown otherwise than decided.
     *
     * @param what {@code BAR}, {@code STATE} or {@code STANDING}
     */
    public record Difference(UUID institution, String what, String shown, String recomputed) {}

    /**
     * The outcome of one run.
     *
     * @param institutions how many were looked at
     */
    public record Result(int institutions, List<Difference> differences) {}

    private record Bar(UUID institution, String kind, String decision, boolean missing) {}

    private record Row(StandingFacts facts, InstitutionState stored, boolean closed, boolean suspended) {}

    /** Of the institutions the caller sees. */
    @Transactional
    public Result run(Caller caller) {
        if (!(caller.scope() instanceof Scope.Region region)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        LocalDate day = today.date();
        List<Row> rows = rows(region.regionCode(), day);
        List<Difference> differences = new ArrayList<>(bars(region.regionCode()));
        for (Row row : rows) {
            addStates(row, differences);
            Standing recomputed = row.facts.recomputed(day);
            if (recomputed != row.facts.shown()) {
                differences.add(new Difference(
                        row.facts.institution(), "STANDING", row.facts.shown().name(), recomputed.name()));
            }
        }
        return new Result(rows.size(), differences);
    }

    /** A closure or suspension that stands is felt, unless something harder came over it. */
    private static void addStates(Row row, List<Difference> differences) {
        InstitutionState state = row.facts.state();
        if (state != row.stored) {
            differences.add(new Difference(row.facts.institution(), "STATE", row.stored.name(), state.name()));
        }
        boolean open = row.stored == InstitutionState.REGISTERED || row.stored == InstitutionState.ACTIVE;
        if (row.closed && (open || row.stored == InstitutionState.ENROLMENT_SUSPENDED)) {
            differences.add(new Difference(row.facts.institution(), "STATE", row.stored.name(), "OPERATION_SUSPENDED"));
        } else if (row.suspended && open) {
            differences.add(new Difference(row.facts.institution(), "STATE", row.stored.name(), "ENROLMENT_SUSPENDED"));
        }
    }

    private List<Difference> bars(String region) {
        List<Bar> found = sql.list(
                RecomputationSql.BARS,
                select -> select.setString(1, region),
                row -> new Bar(
                        row.getObject("institution_id", UUID.class),
                        row.getString("kind"),
                        row.getString("decision"),
                        row.getBoolean("missing")));
        return found.stream()
                .filter(bar -> bar.missing || !isOfAnotherRoom(bar))
                .map(bar -> new Difference(
                        bar.institution,
                        "BAR",
                        bar.missing ? "-" : bar.kind + " " + bar.decision,
                        bar.missing ? bar.kind + " " + bar.decision : "-"))
                .toList();
    }

    /** Set by what settles a failure, or by a ruling of another kind that stands. */
    private boolean isOfAnotherRoom(Bar bar) {
        InstitutionId id = new InstitutionId(bar.institution);
        return bar.decision.startsWith(FAILURE)
                || rulings.stream()
                        .anyMatch(kind -> kind.isNumberOfOne(bar.decision, id)
                                && Arrays.stream(Hardship.values()).anyMatch(hardship -> kind.stands(hardship, id)));
    }

    private List<Row> rows(String region, LocalDate day) {
        return sql.list(
                RecomputationSql.FACTS,
                select -> {
                    select.setObject(1, day);
                    select.setObject(2, day);
                    select.setObject(3, day);
                    select.setString(4, region);
                    select.setObject(5, day);
                },
                EffectRecomputation::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        var facts = new StandingFacts(
                row.getObject("id", UUID.class),
                InstitutionState.valueOf(row.getString("replayed")),
                row.getObject("licence_issued_on", LocalDate.class),
                row.getObject("licence_expires_on", LocalDate.class),
                row.getBoolean("blacklisted"),
                row.getBoolean("rectifying"),
                row.getBoolean("deposited"),
                Standing.valueOf(row.getString("code")));
        return new Row(
                facts,
                InstitutionState.valueOf(row.getString("stored")),
                row.getBoolean("closed_by_notice"),
                row.getBoolean("suspended_by_notice"));
    }
}
