package cn.anxue.fee.release;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of releases and of what each is for. */
@ApplicationScoped
class ReleaseStore {
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String INSERT = """
            insert into fee_release (id, institution_id, cycle, cycle_on, amount_minor, lessons_minor, missing_minor, currency,
                state, prepared_at)
            select id, institution_id, cycle, cycle_on, amount_minor, lessons_minor, missing_minor, currency, 'PREPARED', ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                as w (id, institution_id, cycle, cycle_on, amount_minor, lessons_minor, missing_minor, currency)
            """;
    private static final String INSERT_PARTS = """
            insert into fee_release_part (release_id, order_id, after_lesson, lessons_from, lessons_through, amount_minor,
                earned_through_minor)
            select release_id, order_id, nullif(released, 0), released + 1, confirmed, amount_minor, earned_through_minor
            from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::integer[], ?::bigint[], ?::bigint[])
                as w (release_id, order_id, released, confirmed, amount_minor, earned_through_minor)
            """;
    private static final String COLUMNS =
            "r.id, r.institution_id, r.cycle, r.cycle_on, r.amount_minor, r.lessons_minor, r.missing_minor, r.currency,"
                    + " r.state, r.prepared_at, r.moved_at";
    private static final String LOCK =
            "select " + COLUMNS + " from fee_release r where r.id = any(?::uuid[]) order by r.id for update";
    private static final String MOVE = """
            update fee_release r set state = w.state, moved_at = ? from unnest(?::uuid[], ?::text[]) as w (id, state)
            where r.id = w.id
            """;
    private static final String PAGE = "select " + COLUMNS
            + " from fee_release r where r.institution_id = ? and r.id < ? order by r.id desc limit ?";

    private final Sql sql;

    ReleaseStore(Sql sql) {
        this.sql = sql;
    }

    /** A part of a release: what one order earned. */
    record Part(ReleaseId release, Candidate candidate) {}

    /** A release and the state it comes to. */
    record Move(ReleaseId id, ReleaseState state) {}

    void insert(List<Release> releases, Instant at) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            Columns.from(insert, 2, releases)
                    .uuid(release -> release.id().value())
                    .uuid(release -> release.institution().value())
                    .text(release -> release.cycle().name())
                    .date(Release::cycleOn)
                    .bigint(release -> release.amount().minor())
                    .bigint(release -> release.lessons().minor())
                    .bigint(release -> release.missing().minor())
                    .text(release -> release.amount().currency());
        });
    }

    void insertParts(List<Part> parts) {
        sql.update(
                INSERT_PARTS,
                insert -> Columns.of(insert, parts)
                        .uuid(part -> part.release().value())
                        .uuid(part -> part.candidate().order().value())
                        .integer(part -> part.candidate().released())
                        .integer(part -> part.candidate().confirmed())
                        .bigint(part -> part.candidate().unreleased().minor())
                        .bigint(part -> part.candidate().earned().minor()));
    }

    List<Release> lock(Collection<ReleaseId> ids) {
        return sql.list(LOCK, select -> Columns.of(select, ids).uuid(ReleaseId::value), ReleaseStore::read);
    }

    void move(List<Move> moves, Instant at) {
        sql.update(MOVE, update -> {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            Columns.from(update, 2, moves)
                    .uuid(move -> move.id().value())
                    .text(move -> move.state().name());
        });
    }

    /** Latest first, one more than the limit if there are more. */
    List<Release> page(InstitutionId institution, @Nullable UUID before, int limit) {
        return sql.list(
                PAGE,
                select -> {
                    select.setObject(1, institution.value());
                    select.setObject(2, before == null ? AFTER_ALL : before);
                    select.setInt(3, limit + 1);
                },
                ReleaseStore::read);
    }

    private static Release read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        OffsetDateTime moved = row.getObject("moved_at", OffsetDateTime.class);
        return new Release(
                new ReleaseId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                ReleaseCycle.valueOf(row.getString("cycle")),
                row.getObject("cycle_on", LocalDate.class),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("lessons_minor"), currency),
                new Money(row.getLong("missing_minor"), currency),
                ReleaseState.valueOf(row.getString("state")),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                moved == null ? null : moved.toInstant());
    }
}
