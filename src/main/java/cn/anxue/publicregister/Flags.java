package cn.anxue.publicregister;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.institution.InstitutionId;
import cn.anxue.publicregister.find.BodyNames;
import cn.anxue.publicregister.reply.ReplyRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was published, read from notices and lists. */
@ApplicationScoped
class Flags {
    private static final String PUBLISHED = "select * from publicregister_flag ";
    private static final String OF_INSTITUTION =
            PUBLISHED + "where subject_id = ? order by issued_on desc, number desc";
    private static final String OF_UNLICENSED = PUBLISHED + """
            where subject_kind = 'UNLICENSED'
              and name_grams(plain_name(subject_name), 1)
                  @> name_grams(plain_name(?), least(2, length(plain_name(?))))
              and strpos(plain_name(subject_name), nullif(plain_name(?), '')) > 0
            order by issued_on desc, number desc limit 200""";

    private static final String OF_NAMES = PUBLISHED + """
            where subject_kind = 'UNLICENSED' and subject_name = any(?)
            order by issued_on desc, number desc limit 200""";

    /** A body without a licence, as it was named when it was flagged. */
    record Unlicensed(String name, @Nullable String address, String regionCode) {}

    private record Row(Unlicensed subject, Flag flag) {}

    private final Sql sql;
    private final BodyNames bodies;
    private final ReplyRegister replies;
    private final Today today;

    Flags(Sql sql, BodyNames bodies, ReplyRegister replies, Today today) {
        this.sql = sql;
        this.bodies = bodies;
        this.replies = replies;
        this.today = today;
    }

    /** What an institution says itself to what was published against it, by numbers. */
    Map<String, String> replies(InstitutionId institution) {
        return replies.shown(institution);
    }

    /** Latest first. */
    List<Flag> of(InstitutionId institution) {
        return sql.list(OF_INSTITUTION, select -> select.setObject(1, institution.value()), this::flag);
    }

    /** Unlicensed bodies by part of their names, each with all that was issued to it. */
    Map<Unlicensed, List<Flag>> unlicensed(String text) {
        return grouped(sql.list(
                OF_UNLICENSED,
                select -> {
                    for (int i = 1; i <= 3; i++) {
                        select.setString(i, text);
                    }
                },
                row -> new Row(subject(row), flag(row))));
    }

    /** The same where their names only sound alike or are nearly so. */
    Map<Unlicensed, List<Flag>> unlicensedAlike(String text) {
        List<String> names = bodies.find(text);
        return names.isEmpty()
                ? Map.of()
                : grouped(sql.list(
                        OF_NAMES,
                        select -> select.setArray(1, select.getConnection().createArrayOf("text", names.toArray())),
                        row -> new Row(subject(row), flag(row))));
    }

    private static Map<Unlicensed, List<Flag>> grouped(List<Row> rows) {
        var found = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::subject, LinkedHashMap::new, Collectors.mapping(Row::flag, Collectors.toList())));
        found.values().removeIf(flags -> flags.stream().allMatch(flag -> flag.state() == FlagState.WITHDRAWN));
        return found;
    }

    private static Unlicensed subject(ResultSet row) throws SQLException {
        return new Unlicensed(
                row.getString("subject_name"), row.getString("subject_address"), row.getString("region_code"));
    }

    private Flag flag(ResultSet row) throws SQLException {
        var state = FlagState.valueOf(row.getString("state"));
        var dueOn = row.getObject("due_on", LocalDate.class);
        var until = row.getObject("until_on", LocalDate.class);
        if (state == FlagState.IN_FORCE && until != null && until.isBefore(today.date())) {
            return flag(row, FlagState.ENDED, dueOn, until);
        }
        return flag(row, state, dueOn, row.getObject("ended_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Flag flag(ResultSet row, FlagState state, @Nullable LocalDate dueOn, @Nullable LocalDate endedOn)
            throws SQLException {
        return new Flag(
                FlagKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("authority"),
                row.getObject("issued_on", LocalDate.class),
                state,
                dueOn,
                endedOn,
                instant(row, "issued_at"),
                instant(row, "ended_at"));
    }
}
