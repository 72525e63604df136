package cn.anxue.inspection.annual;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.inspection.Reach;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the rounds of a caller's region with their progress, all in one question. */
@ApplicationScoped
public class AnnualRoundRegister {
    private static final int ROUNDS_MAX = 200;
    private static final String PROGRESS = """
            select r.id, r.year, r.opened_on, r.submit_until, u.name as authority, a.state, a.result, count(a.id) as rows
            from (select * from inspection_annual_round where exists (select from region_within w
                where w.region_code = inspection_annual_round.region_code and w.ancestor_code = ?)
                order by year desc, id desc limit ?) r
            join region_authority u on u.id = r.authority_id
            left join inspection_annual a on a.round_id = r.id
            group by r.id, r.year, r.opened_on, r.submit_until, u.name, a.state, a.result
            order by r.year desc, r.id desc
            """;

    private static final String COMPETENT = """
            select distinct a.id, a.name from institution_oversight o
            join region_authority a on a.id = o.authority_id
            join region_within w on w.region_code = a.region_code
            where w.ancestor_code = ? and o.relation = 'COMPETENT_AUTHORITY' and o.until_on is null
            order by a.name, a.id
            """;

    private final Sql sql;

    AnnualRoundRegister(Sql sql) {
        this.sql = sql;
    }

    /** An authority that looks after institutions in the caller's region, and so can open a round. */
    public record Opener(AuthorityId id, String name) {}

    @Transactional
    public List<Opener> openers(Caller caller) {
        String region = Reach.of(caller);
        return sql.list(
                COMPETENT,
                select -> select.setString(1, region),
                row -> new Opener(new AuthorityId(row.getObject("id", UUID.class)), row.getString("name")));
    }

    /** Latest year first. */
    @Transactional
    public List<AnnualProgress> of(Caller caller) {
        String region = Reach.of(caller);
        Map<UUID, AnnualProgress> rounds = new LinkedHashMap<>();
        sql.list(
                PROGRESS,
                select -> {
                    select.setString(1, region);
                    select.setInt(2, ROUNDS_MAX);
                },
                row -> add(rounds, row));
        return List.copyOf(rounds.values());
    }

    private static boolean add(Map<UUID, AnnualProgress> rounds, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AnnualProgress round = rounds.get(id);
        if (round == null) {
            round = new AnnualProgress(
                    new AnnualRoundId(id),
                    row.getInt("year"),
                    row.getString("authority"),
                    row.getObject("opened_on", LocalDate.class),
                    row.getObject("submit_until", LocalDate.class),
                    new EnumMap<>(AnnualState.class),
                    new EnumMap<>(Outcome.class));
            rounds.put(id, round);
        }
        String state = row.getString("state");
        if (state != null) {
            round.states().merge(AnnualState.valueOf(state), row.getLong("rows"), Long::sum);
        }
        String result = row.getString("result");
        if (result != null) {
            round.results().merge(Outcome.valueOf(result), row.getLong("rows"), Long::sum);
        }
        return true;
    }
}
