package cn.anxue.school;

import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of selected providers. */
@ApplicationScoped
class ProviderStore {
    private static final String SELECT = """
            select p.*, i.name, i.uscc from school_provider p join institution i on i.id = p.institution_id
            """;
    private static final String OF = SELECT + " where p.school_id = ? order by p.id desc limit 200";
    private static final String INSERT = """
            insert into school_provider (id, school_id, institution_id, list_number, service, from_on, until_on, state,
                selected_by, selected_at)
            values (?, ?, ?, ?, ?, ?, ?, 'SELECTED', ?, ?)
            """;
    private static final String END = """
            update school_provider set state = 'ENDED', ended_on = coalesce(ended_on, ?), reason = ?
            where id = ? and school_id = ? and state <> 'ENDED'
            """;
    private static final String OFF_LIST = """
            update school_provider p set state = 'OFF_LIST', ended_on = ?
            where p.state = 'SELECTED' and not exists (
                select from enforcement_list_entry e
                where e.subject_id = p.institution_id and e.list = 'WHITE' and e.state = 'LISTED'
                    and (e.until_on is null or e.until_on >= ?))
            returning p.id, p.school_id
            """;

    private final Sql sql;

    ProviderStore(Sql sql) {
        this.sql = sql;
    }

    /** One that was ended because its institution is on the white list no more. */
    record Left(UUID id, SchoolId school) {}

    /** Latest first. */
    List<Provider> of(SchoolId school) {
        return sql.list(OF, select -> select.setObject(1, school.value()), ProviderStore::read);
    }

    void insert(Provider provider, ActorId by, Instant at) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, provider.id());
            insert.setObject(2, provider.school().value());
            insert.setObject(3, provider.institution().value());
            insert.setString(4, provider.listNumber());
            insert.setString(5, provider.service());
            insert.setObject(6, provider.fromOn());
            insert.setObject(7, provider.untilOn());
            insert.setObject(8, by.value());
            insert.setObject(9, at.atOffset(ZoneOffset.UTC));
        });
    }

    /** @return false where it is ended already */
    boolean end(SchoolId school, UUID id, LocalDate on, @Nullable String reason) {
        return sql.update(END, update -> {
                    update.setObject(1, on);
                    update.setString(2, reason);
                    update.setObject(3, id);
                    update.setObject(4, school.value());
                })
                == 1;
    }

    /** Ends all whose institution is not on the published list today; one question whatever their number. */
    List<Left> endUnlisted(LocalDate today) {
        return sql.list(
                OFF_LIST,
                update -> {
                    update.setObject(1, today);
                    update.setObject(2, today);
                },
                row -> new Left(row.getObject("id", UUID.class), new SchoolId(row.getObject("school_id", UUID.class))));
    }

    private static Provider read(ResultSet row) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                new SchoolId(row.getObject("school_id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("list_number"),
                row.getString("service"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                ProviderState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"));
    }
}
