package cn.anxue.deposit;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The requirements as stored: dated rows, the latest of which counts. */
@ApplicationScoped
class Requirements {
    private static final String CURRENT = """
            select r.* from unnest(?::uuid[]) as w (institution_id)
            cross join lateral (select * from deposit_requirement r
                where r.institution_id = w.institution_id and r.from_on <= ?
                order by r.from_on desc, r.id desc limit 1) r""";
    private static final String HISTORY =
            "select * from deposit_requirement where institution_id = ? order by from_on desc, id desc";
    private static final String INSERT = """
            insert into deposit_requirement (id, institution_id, basis, tier, assessed_minor, required_minor, floor_minor,
                document, reason, until_on, currency, from_on, assessed_by, assessed_at)
            select i.*, ?, ?, ?, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                ?::text[], ?::date[]) i""";
    private static final String LIVING = """
            select id from institution where id > ? and state not in ('CLOSED', 'REVOKED') order by id limit ?""";
    private static final String RUN_OUT = """
            select distinct institution_id from deposit_requirement where until_on between ?::date - 40 and ?::date - 1
            order by institution_id""";

    private final Sql sql;
    private final PeriodFees fees;

    Requirements(Sql sql, PeriodFees fees) {
        this.sql = sql;
        this.fees = fees;
    }

    /** What each collected in one charging period, where it collected anything. */
    Map<InstitutionId, Money> floors(Collection<InstitutionId> institutions, LocalDate day) {
        return fees.ofOnePeriod(institutions, day);
    }

    /** The one in force on the day; institutions never assessed are left out. */
    Map<InstitutionId, DepositRequirement> current(Collection<InstitutionId> institutions, LocalDate day) {
        Map<InstitutionId, DepositRequirement> current = new HashMap<>();
        sql.list(
                        CURRENT,
                        select -> {
                            Columns.of(select, institutions).uuid(InstitutionId::value);
                            select.setObject(2, day);
                        },
                        row -> Map.entry(institution(row, "institution_id"), read(row)))
                .forEach(row -> current.put(row.getKey(), row.getValue()));
        return current;
    }

    /** All of one institution, latest first. */
    List<AssessedRequirement> history(InstitutionId institution) {
        return sql.list(
                HISTORY,
                select -> select.setObject(1, institution.value()),
                row -> new AssessedRequirement(
                        row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        read(row),
                        row.getObject("assessed_at", OffsetDateTime.class).toInstant()));
    }

    /** In force from the day on. */
    void add(Map<InstitutionId, DepositRequirement> requirements, LocalDate from, ActorId assessor, Instant at) {
        if (requirements.isEmpty()) {
            return;
        }
        sql.update(INSERT, insert -> {
            insert.setString(1, Money.CNY);
            insert.setObject(2, from);
            insert.setObject(3, assessor.value());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            Columns.from(insert, 5, requirements.entrySet())
                    .uuid(row -> Uuid7.next())
                    .uuid(row -> row.getKey().value())
                    .text(row -> row.getValue().basis().name())
                    .text(row -> row.getValue().tier())
                    .bigint(row -> row.getValue().assessed().minor())
                    .bigint(row -> row.getValue().required().minor())
                    .bigint(row -> row.getValue().floor().minor())
                    .text(row -> row.getValue().document())
                    .text(row -> row.getValue().reason())
                    .date(row -> row.getValue().until());
        });
    }

    /** Institutions whose deposit still matters, a stretch at a time in the order of their ids. */
    List<InstitutionId> living(InstitutionId after, int most) {
        return sql.list(
                LIVING,
                select -> {
                    select.setObject(1, after.value());
                    select.setInt(2, most);
                },
                row -> institution(row, "id"));
    }

    /** Institutions with an exception whose last day has passed lately, also while the service stood still. */
    List<InstitutionId> runOut(LocalDate day) {
        return sql.list(
                RUN_OUT,
                select -> {
                    select.setObject(1, day);
                    select.setObject(2, day);
                },
                row -> institution(row, "institution_id"));
    }

    private static InstitutionId institution(ResultSet row, String column) throws SQLException {
        return new InstitutionId(row.getObject(column, UUID.class));
    }

    private static DepositRequirement read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new DepositRequirement(
                RequirementBasis.valueOf(row.getString("basis")),
                row.getString("tier"),
                new Money(row.getLong("assessed_minor"), currency),
                new Money(row.getLong("required_minor"), currency),
                new Money(row.getLong("floor_minor"), currency),
                row.getString("document"),
                row.getString("reason"),
                row.getObject("until_on", LocalDate.class));
    }
}
