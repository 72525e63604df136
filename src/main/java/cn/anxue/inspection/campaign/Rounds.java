package cn.anxue.inspection.campaign;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tables of rounds and of whom they are to reach. */
@ApplicationScoped
class Rounds {
    private static final String SELECT = """
            select r.*, (select count(distinct v.institution_id) from inspection_coverage v where v.round_id = r.id) as targets,
                (select count(distinct v.institution_id) from inspection_coverage v
                 where v.round_id = r.id and v.task_id is not null) as reached
            from inspection_round r\s""";
    private static final String INSERT = """
            insert into inspection_round (id, kind, campaign_id, region_code, n, year, quarter, title, starts_on, ends_on,
                opened_by, version)
            select ?, ?, ?::uuid, ?, coalesce(max(o.n), 0) + 1, ?, ?::int, ?, ?, ?, ?, 0
            from inspection_round o where o.campaign_id = ?::uuid on conflict do nothing""";
    private static final String WORKING = """
            select i.id from institution i join institution_oversight_region o on o.institution_id = i.id
                and o.relation = 'COMPETENT_AUTHORITY' and o.region_code = ?
            where i.state not in ('REGISTERED', 'CLOSED', 'REVOKED')
              and (cardinality(?::text[]) = 0 or i.category = any(?::text[]))""";

    private final Sql sql;

    Rounds(Sql sql) {
        this.sql = sql;
    }

    /** Whether it is new. */
    boolean add(RoundView made, Caller by) {
        return sql.update(INSERT, row -> {
                    row.setObject(1, made.id().value());
                    row.setString(2, made.campaign() == null ? "PATROL" : "CAMPAIGN");
                    row.setObject(3, made.campaign());
                    row.setString(4, made.regionCode());
                    row.setInt(5, made.year());
                    row.setObject(6, made.quarter());
                    row.setString(7, made.title());
                    row.setObject(8, made.startsOn());
                    row.setObject(9, made.endsOn());
                    row.setObject(10, by.id().value());
                    row.setObject(11, made.campaign());
                })
                > 0;
    }

    void aim(RoundId id, Collection<UUID> institutions) {
        sql.update(
                "insert into inspection_round_institution (round_id, institution_id) select ?, * from unnest(?::uuid[])",
                row -> {
                    row.setObject(1, id.value());
                    Columns.from(row, 2, institutions).uuid(one -> one);
                });
    }

    /** Those that work within the region, of the categories or of all. */
    List<UUID> working(String regionCode, Set<InstitutionCategory> categories) {
        String[] wanted = categories.stream().map(Enum::name).toArray(String[]::new);
        return sql.list(
                WORKING,
                select -> {
                    select.setString(1, regionCode);
                    select.setArray(2, select.getConnection().createArrayOf("text", wanted));
                    select.setArray(3, select.getConnection().createArrayOf("text", wanted));
                },
                row -> row.getObject(1, UUID.class));
    }

    Optional<RoundView> find(RoundId id) {
        return sql.list(SELECT + "where r.id = ?", select -> select.setObject(1, id.value()), Rounds::read).stream()
                .findFirst();
    }

    List<RoundView> ofCampaign(CampaignId campaign) {
        return sql.list(
                SELECT + "where r.campaign_id = ? order by r.n",
                select -> select.setObject(1, campaign.value()),
                Rounds::read);
    }

    List<RoundView> within(String regionCode) {
        return sql.list(SELECT + """
                join region_within w on w.region_code = r.region_code and w.ancestor_code = ?
                order by r.id desc limit 500""", select -> select.setString(1, regionCode), Rounds::read);
    }

    int close(RoundId id, LocalDate on) {
        return sql.update(
                "update inspection_round set closed_on = ?, version = version + 1 where id = ? and closed_on is null",
                row -> {
                    row.setObject(1, on);
                    row.setObject(2, id.value());
                });
    }

    /** Those not reached first. */
    List<Target> targets(RoundId id) {
        return sql.list(
                """
                select i.id, i.uscc, i.name, v.task_id, v.reached_on from inspection_coverage v
                join institution i on i.id = v.institution_id where v.round_id = ?
                order by v.task_id is not null, i.uscc limit 5000""",
                select -> select.setObject(1, id.value()),
                row -> new Target(
                        new InstitutionId(row.getObject("id", UUID.class)),
                        row.getString("uscc"),
                        row.getString("name"),
                        row.getObject("task_id", UUID.class),
                        row.getObject("reached_on", LocalDate.class)));
    }

    private static RoundView read(ResultSet row) throws SQLException {
        return new RoundView(
                new RoundId(row.getObject("id", UUID.class)),
                row.getObject("campaign_id", UUID.class),
                row.getString("region_code"),
                row.getInt("n"),
                row.getInt("year"),
                row.getObject("quarter", Integer.class),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("targets"),
                row.getInt("reached"));
    }
}
