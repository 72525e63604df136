package cn.anxue.publicregister.reply;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing replies, and deciding whether they are shown. */
@ApplicationScoped
public class Replies {
    private static final int LENGTH_MAX = 300;

    private static final String INSERT = """
            insert into publicregister_reply (id, institution_id, number, words, state, written_by, written_on)
            select ?, ?, ?, ?, 'PROPOSED', ?, ?
            where exists (select from publicregister_flag f
                where f.subject_id = ? and f.number = ? and f.kind <> 'WHITE_LIST')
            on conflict (institution_id, number) where state in ('PROPOSED', 'PUBLISHED') do nothing""";
    private static final String THERE = """
            select 1 from publicregister_reply
            where institution_id = ? and number = ? and state in ('PROPOSED', 'PUBLISHED')""";
    private static final String DECIDE = """
            update publicregister_reply set state = ?, decided_by = ?, decided_on = ?, reason = ?
            where id = ? and state = any(?)""";

    private final Sql sql;
    private final ReplyRegister register;
    private final InstitutionRegister institutions;
    private final AuditTrail trail;
    private final Today today;

    Replies(Sql sql, ReplyRegister register, InstitutionRegister institutions, AuditTrail trail, Today today) {
        this.sql = sql;
        this.register = register;
        this.institutions = institutions;
        this.trail = trail;
        this.today = today;
    }

    /**
     * By the institution itself.
     *
     * @throws ProblemException {@code REPLY_NO_ENTRY}, {@code REPLY_THERE} or {@code REPLY_LENGTH}
     */
    @Transactional
    public UUID write(Caller caller, String number, String words) {
        InstitutionId institution = register.own(caller);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LENGTH_MAX) {
            throw new ProblemException(ReplyProblem.REPLY_LENGTH, "/words", Map.of());
        }
        UUID id = Uuid7.next();
        if (insert(caller, id, institution, number.strip(), said) == 0) {
            throw new ProblemException(
                    isThere(institution, number) ? ReplyProblem.REPLY_THERE : ReplyProblem.REPLY_NO_ENTRY);
        }
        trail.record(caller, "reply.written", "institution", institution.value(), "words");
        return id;
    }

    /** By the institution itself, at any time. */
    @Transactional
    public void withdraw(Caller caller, UUID id) {
        ReplyView reply = register.get(id);
        if (!reply.institution().equals(register.own(caller))) {
            throw new ProblemException(ReplyProblem.REPLY_UNKNOWN);
        }
        move(caller, reply, ReplyState.WITHDRAWN, null);
    }

    /**
     * By an officer of its authority.
     *
     * @param reason why it is not shown; nothing to show it
     */
    @Transactional
    public void decide(Caller caller, UUID id, boolean shown, String reason) {
        ReplyView reply = register.get(id);
        institutions.requireCompetence(caller, reply.institution());
        if (!shown && reason.isBlank()) {
            throw new ProblemException(ReplyProblem.REPLY_REASON, "/reason", Map.of());
        }
        move(caller, reply, shown ? ReplyState.PUBLISHED : ReplyState.REFUSED, shown ? null : reason.strip());
    }

    private void move(Caller caller, ReplyView reply, ReplyState to, @Nullable String reason) {
        int moved = sql.update(DECIDE, update -> {
            update.setString(1, to.name());
            update.setObject(2, caller.id().value());
            update.setObject(3, today.date());
            update.setString(4, reason);
            update.setObject(5, reply.id());
            update.setArray(6, update.getConnection().createArrayOf("text", ReplyRegister.before(to)));
        });
        if (moved == 0) {
            throw new ProblemException(ReplyProblem.REPLY_DECIDED);
        }
        String act = "reply." + to.name().toLowerCase(Locale.ROOT);
        trail.record(caller, act, "institution", reply.institution().value(), "state");
    }

    private int insert(Caller caller, UUID id, InstitutionId institution, String number, String words) {
        return sql.update(INSERT, insert -> {
            insert.setObject(1, id);
            insert.setObject(2, institution.value());
            insert.setString(3, number);
            insert.setString(4, words);
            insert.setObject(5, caller.id().value());
            insert.setObject(6, today.date());
            insert.setObject(7, institution.value());
            insert.setString(8, number);
        });
    }

    private boolean isThere(InstitutionId institution, String number) {
        return !sql.list(
                        THERE,
                        select -> {
                            select.setObject(1, institution.value());
                            select.setString(2, number.strip());
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }
}
