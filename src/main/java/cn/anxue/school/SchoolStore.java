package cn.anxue.school;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of schools, read and written in lists. */
@ApplicationScoped
class SchoolStore {
    private static final String SELECT = """
            select s.id, h.name, h.uscc, h.region_code, g.name as region, s.stage, s.opened_on, s.ended_on, s.version,
                a.number, a.bank_code
            from school s
            join institution_other_holder h on h.id = s.id
            join region g on g.code = h.region_code
            left join deposit_account a on a.institution_id = s.id and a.purpose = 'SERVICE' and a.state = 'OPEN'
            """;
    private static final String OF = SELECT + " where s.id = any(?) order by s.id";
    private static final String PAGE = SELECT + """
             where exists (select from region_within w where w.region_code = h.region_code and w.ancestor_code = ?)
                and exists (select from region_within w where w.region_code = h.region_code and w.ancestor_code = ?)
                and (?::text is null or s.stage = ?) and (?::text is null or h.name like '%' || ? || '%' or h.uscc = ?)
                and (?::uuid is null or s.id > ?) and (s.ended_on is null or ?)
            order by s.id limit ?
            """;
    private static final String INSERT = """
            insert into school (id, stage, opened_on) select * from unnest(?::uuid[], ?::text[], ?::date[])""";
    private static final String END =
            "update school set ended_on = ?, version = version + 1 where id = ? and version = ? and ended_on is null";

    private final Sql sql;

    SchoolStore(Sql sql) {
        this.sql = sql;
    }

    /** Those that exist. */
    List<School> of(Collection<SchoolId> ids) {
        return sql.list(OF, select -> Columns.of(select, ids).uuid(SchoolId::value), SchoolStore::read);
    }

    /** In the order of registration; within both regions. */
    List<School> page(String reach, SchoolFilter filter, @Nullable UUID after, int limit) {
        String text = filter.text();
        return sql.list(
                PAGE,
                select -> {
                    select.setString(1, reach);
                    select.setString(2, filter.region() == null ? reach : filter.region());
                    select.setString(
                            3, filter.stage() == null ? null : filter.stage().name());
                    select.setString(
                            4, filter.stage() == null ? null : filter.stage().name());
                    select.setString(5, text);
                    select.setString(6, text);
                    select.setString(7, text);
                    select.setObject(8, after);
                    select.setObject(9, after);
                    select.setBoolean(10, filter.ended());
                    select.setInt(11, limit);
                },
                SchoolStore::read);
    }

    /** A school and what is to be kept of it. */
    record Entered(SchoolId id, SchoolDraft draft) {}

    void insert(List<Entered> entered) {
        sql.update(
                INSERT,
                insert -> Columns.of(insert, entered)
                        .uuid(one -> one.id().value())
                        .text(one -> one.draft().stage().name())
                        .date(one -> one.draft().openedOn()));
    }

    /** @return false where it has ended or changed meanwhile */
    boolean end(SchoolId id, long version, LocalDate on) {
        return sql.update(END, update -> {
                    update.setObject(1, on);
                    update.setObject(2, id.value());
                    update.setLong(3, version);
                })
                == 1;
    }

    private static School read(ResultSet row) throws SQLException {
        return new School(
                new SchoolId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("region_code"),
                row.getString("region"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("number"),
                row.getString("bank_code"),
                row.getLong("version"));
    }
}
