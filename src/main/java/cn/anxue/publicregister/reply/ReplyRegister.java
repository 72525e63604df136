package cn.anxue.publicregister.reply;

import cn.anxue.batch.Sql;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.OwnInstitutions;
import cn.anxue.institution.Relation;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Replies as they are read. */
@ApplicationScoped
public class ReplyRegister {
    private static final String SELECT = """
            select r.*, i.name from publicregister_reply r join institution i on i.id = r.institution_id
            """;
    private static final String WAITING = SELECT + """
            where r.state = 'PROPOSED' and %s
            order by r.id limit 200""";
    private static final String ENTRIES = """
            select number from publicregister_flag where subject_id = ? and kind <> 'WHITE_LIST'
            order by issued_on desc, number desc""";

    private final Sql sql;

    ReplyRegister(Sql sql) {
        this.sql = sql;
    }

    /** What is shown beside the entries of an institution, by their numbers. */
    @Transactional
    public Map<String, String> shown(InstitutionId institution) {
        return of(institution).stream()
                .filter(reply -> reply.state() == ReplyState.PUBLISHED)
                .collect(Collectors.toMap(ReplyView::number, ReplyView::words));
    }

    /** All of the caller's own institution, latest first. */
    @Transactional
    public List<ReplyView> own(Caller caller, int limit) {
        return of(own(caller)).stream().limit(limit).toList();
    }

    /** The numbers the caller's own institution may reply to. */
    @Transactional
    public List<String> entries(Caller caller) {
        return sql.list(ENTRIES, select -> select.setObject(1, own(caller).value()), row -> row.getString(1));
    }

    /** Those that wait for an officer of the authority the institution answers to. */
    @Transactional
    public List<ReplyView> waiting(Caller caller) {
        if (!caller.has(Role.OFFICER)) {
            return List.of();
        }
        return sql.list(
                WAITING.formatted(OwnInstitutions.condition(caller, Relation.COMPETENT_AUTHORITY, "r.institution_id")),
                select -> OwnInstitutions.bind(caller, select, 1),
                ReplyRegister::read);
    }

    ReplyView get(UUID id) {
        return sql.list(SELECT + "where r.id = ?", select -> select.setObject(1, id), ReplyRegister::read).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ReplyProblem.REPLY_UNKNOWN));
    }

    /** The institution the caller is. */
    InstitutionId own(Caller caller) {
        if (caller.scope() instanceof Scope.Institution own) {
            return new InstitutionId(own.institutionId());
        }
        throw new ProblemException(ReplyProblem.REPLY_UNKNOWN);
    }

    /** The states a reply may come from. */
    static Object[] before(ReplyState next) {
        return Arrays.stream(ReplyState.values())
                .filter(state -> state.canBecome(next))
                .map(Enum::name)
                .toArray();
    }

    private List<ReplyView> of(InstitutionId institution) {
        return sql.list(
                SELECT + "where r.institution_id = ? order by r.id desc",
                select -> select.setObject(1, institution.value()),
                ReplyRegister::read);
    }

    private static ReplyView read(ResultSet row) throws SQLException {
        return new ReplyView(
                row.getObject("id", UUID.class),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("name"),
                row.getString("number"),
                row.getString("words"),
                ReplyState.valueOf(row.getString("state")),
                row.getObject("written_on", LocalDate.class),
                row.getString("reason"));
    }
}
