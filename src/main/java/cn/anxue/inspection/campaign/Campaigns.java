package cn.anxue.inspection.campaign;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of campaigns, their phases and self-checks. */
@ApplicationScoped
class Campaigns {
    private static final String SELECT = """
            select c.*, a.name as lead_name,
                array(select j.name from region_authority j where j.id = any(c.joining_authority_ids) order by j.name) as joining,
                (select count(*) from inspection_self_check s where s.campaign_id = c.id) as self_checks
            from inspection_campaign c join region_authority a on a.id = c.lead_authority_id\s""";
    private static final String INSERT = """
            insert into inspection_campaign (id, region_code, title, basis, lead_authority_id, joining_authority_ids, plan_id,
                state, opened_by, opened_on, version) values (?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, 0)""";

    private final Sql sql;

    Campaigns(Sql sql) {
        this.sql = sql;
    }

    void add(CampaignView made, AuthorityId lead, List<AuthorityId> joining, Caller by) {
        sql.update(INSERT, row -> {
            row.setObject(1, made.id().value());
            row.setString(2, made.regionCode());
            row.setString(3, made.title());
            row.setString(4, made.basis());
            row.setObject(5, lead.value());
            Object[] ids = joining.stream().map(AuthorityId::value).toArray();
            row.setArray(6, row.getConnection().createArrayOf("uuid", ids));
            row.setObject(7, made.plan());
            row.setObject(8, by.id().value());
            row.setObject(9, made.openedOn());
        });
        sql.update("""
                insert into inspection_phase (campaign_id, phase, starts_on, ends_on)
                select ?::uuid, * from unnest(?::text[], ?::date[], ?::date[])""", row -> {
            row.setObject(1, made.id().value());
            Columns.from(row, 2, made.phases())
                    .text(phase -> phase.phase().name())
                    .date(Phase::startsOn)
                    .date(Phase::endsOn);
        });
    }

    Optional<CampaignView> find(CampaignId id) {
        return list(SELECT + "where c.id = ?", id.value()).stream().findFirst();
    }

    Optional<CampaignView> locked(CampaignId id) {
        return list(SELECT + "where c.id = ? for update of c", id.value()).stream()
                .findFirst();
    }

    List<CampaignView> within(String regionCode, @Nullable CampaignState state) {
        return list(
                SELECT
                        + "join region_within w on w.region_code = c.region_code and w.ancestor_code = ?"
                        + (state == null ? "" : " where c.state = '" + state.name() + "'")
                        + " order by c.id desc limit 500",
                regionCode);
    }

    /** Those whose self-check the institution is asked for now: of places with an authority that looks after it. */
    List<CampaignView> askedOf(UUID institution) {
        return list(SELECT + """
                        where c.state = 'SELF_CHECK' and exists (select from institution_sight s
                            where s.region_code = c.region_code and s.institution_id = ?) order by c.id desc""", institution);
    }

    void move(CampaignView campaign, CampaignState next, @Nullable String report, LocalDate on) {
        if (!campaign.state().canBecome(next)) {
            throw new ProblemException(
                    CampaignProblem.CAMPAIGN_MOVE_REFUSED, Map.of("from", campaign.state(), "to", next));
        }
        sql.update("""
                update inspection_campaign set state = ?, report = ?, closed_on = ?, version = version + 1 where id = ?""", row -> {
            row.setString(1, next.name());
            row.setString(2, report);
            row.setObject(3, next == CampaignState.CLOSED ? on : null);
            row.setObject(4, campaign.id().value());
        });
        sql.update("update inspection_phase set begun_on = ? where campaign_id = ? and phase = ?", row -> {
            row.setObject(1, on);
            row.setObject(2, campaign.id().value());
            row.setString(3, next.name());
        });
    }

    /** Whether it was the first. */
    boolean file(CampaignId id, UUID institution, String result, Caller by, LocalDate on) {
        return sql.update("""
                insert into inspection_self_check (campaign_id, institution_id, result, filed_on, filed_by)
                values (?, ?, ?, ?, ?) on conflict do nothing""", row -> {
                    row.setObject(1, id.value());
                    row.setObject(2, institution);
                    row.setString(3, result);
                    row.setObject(4, on);
                    row.setObject(5, by.id().value());
                })
                > 0;
    }

    private List<CampaignView> list(String select, Object value) {
        return sql.list(select, statement -> statement.setObject(1, value), this::read);
    }

    private CampaignView read(ResultSet row) throws SQLException {
        CampaignId id = new CampaignId(row.getObject("id", UUID.class));
        return new CampaignView(
                id,
                row.getString("region_code"),
                row.getString("title"),
                row.getString("basis"),
                row.getString("lead_name"),
                List.of((String[]) row.getArray("joining").getArray()),
                row.getObject("plan_id", UUID.class),
                CampaignState.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                phases(id),
                row.getInt("self_checks"),
                row.getString("report"),
                row.getObject("closed_on", LocalDate.class),
                row.getLong("version"));
    }

    private List<Phase> phases(CampaignId id) {
        return sql.list(
                "select * from inspection_phase where campaign_id = ? order by starts_on, ends_on",
                select -> select.setObject(1, id.value()),
                row -> new Phase(
                        CampaignState.valueOf(row.getString("phase")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("begun_on", LocalDate.class)));
    }
}
