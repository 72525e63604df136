package cn.anxue.enforcement.notice;

import cn.anxue.audit.AuditTrail;
import cn.anxue.batch.Sql;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.Competence;
import cn.anxue.enforcement.DocumentNumbers;
import cn.anxue.enforcement.Issuer;
import cn.anxue.enforcement.Numbered;
import cn.anxue.enforcement.Subject;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters notices that were issued on paper, with the numbers and days they had. They have no effect on the institution any
 * more: a ruling is entered only once it is lifted, for one that stands is decided by two people here. Who decided then is
 * no actor of ours, so the service itself stands in his place.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FormerNotices {
    private static final String TAKEN = "历史文书，导入时登记 / entered from an earlier record";
    private static final String NOTICE = """
            insert into enforcement_notice (id, kind, subject_kind, subject_id, subject_name, subject_public_name,
                subject_address, region_code, authority_id, basis, state, step, number, proposed_by, proposed_on, issued_on,
                decided_by, closed_on, withdrawal_reason, withdrawal_asked_by, withdrawn_on, served_on, version)
            values (?, ?, 'INSTITUTION', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String ITEM = """
            insert into enforcement_item (notice_id, n, problem, category, measure, responsible, due_on, state)
            values (?, 1, ?, 'OTHER', ?, ?, ?, 'OPEN')""";
    private static final String REPORT = """
            update enforcement_item set state = 'REPORTED', reported_on = ?, report = ?, reported_by = ? where notice_id = ?""";
    private static final String CHECK = """
            insert into enforcement_item_check (id, notice_id, n, method, done, found, checked_on, checked_by)
            values (?, ?, 1, 'DOCUMENTS', true, ?, ?, ?)""";
    private static final String CLOSE_ITEM = """
            update enforcement_item set state = 'CLOSED', closed_on = ?, closed_by = ?, evidence = ? where notice_id = ?""";
    private static final String CLOSE = """
            update enforcement_notice set state = 'CLOSED', step = 'CLOSED', closed_on = ? where id = ?""";
    private static final String KNOWN = """
            select id, subject_id, kind, issued_on, coalesce(closed_on, withdrawn_on) as ended_on from enforcement_notice
            where authority_id = ? and number = ?""";
    private static final String UNDO = "select enforcement_notice_undo(?)";

    private final Competence competence;
    private final DocumentNumbers numbers;
    private final Sql sql;
    private final AuditTrail audit;

    FormerNotices(Competence competence, DocumentNumbers numbers, Sql sql, AuditTrail audit) {
        this.competence = competence;
        this.numbers = numbers;
        this.sql = sql;
        this.audit = audit;
    }

    /** One that is kept already. */
    public record Known(
            NoticeId id,
            InstitutionId institution,
            NoticeKind kind,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn) {
        public boolean is(FormerNotice other) {
            return institution.equals(other.institution())
                    && kind == other.kind()
                    && issuedOn.equals(other.issuedOn())
                    && java.util.Objects.equals(endedOn, other.endedOn());
        }
    }

    /** The notice of the same authority that has the number. */
    public Optional<Known> find(Caller caller, FormerNotice notice) {
        Issuer issuer = resolve(caller, notice.institution()).issuer();
        return sql
                .list(
                        KNOWN,
                        select -> {
                            select.setObject(1, issuer.authority().id().value());
                            select.setString(2, notice.number().toString());
                        },
                        FormerNotices::known)
                .stream()
                .findFirst();
    }

    public NoticeId take(Caller caller, FormerNotice notice) {
        Competence.Resolved resolved = resolve(caller, notice.institution());
        NoticeId id = NoticeId.next();
        write(caller, id, notice, resolved);
        numbers.passOver(
                new Numbered.Run(
                        resolved.issuer().authority().id(), notice.kind().series()),
                notice.number());
        if (notice.item() != null) {
            write(id, notice.item(), resolved.subject());
        }
        LocalDate endedOn = notice.endedOn();
        if (notice.item() != null && endedOn != null) {
            close(caller, id, endedOn);
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                caller,
                "notice.entered-from-record",
                "notice",
                id.value(),
                List.of(),
                resolved.issuer().regionCode())));
        return id;
    }

    /** @return whether it is gone; not where anything happened to it since */
    public boolean undo(Caller caller, NoticeId id) {
        audit.record(caller, "notice.entry-undone", "notice", id.value());
        return sql.list(UNDO, select -> select.setObject(1, id.value()), row -> row.getInt(1))
                        .get(0)
                == 1;
    }

    private Competence.Resolved resolve(Caller caller, InstitutionId institution) {
        return competence.resolve(
                caller, new Addressee(SubjectKind.INSTITUTION, institution.value(), null, null, null));
    }

    private void write(Caller caller, NoticeId id, FormerNotice notice, Competence.Resolved resolved) {
        Subject subject = resolved.subject();
        boolean ended = notice.endedOn() != null;
        boolean lifted = ended && notice.kind().isRuling();
        // One with a problem to put right goes its whole way.
        boolean goesOn = notice.item() != null;
        String step = lifted ? "WITHDRAWN" : ended ? goesOn ? "SERVED" : "CLOSED" : "ISSUED";
        LocalDate closedOn = lifted || goesOn ? null : notice.endedOn();
        sql.update(NOTICE, insert -> {
            insert.setObject(1, id.value());
            insert.setString(2, notice.kind().name());
            insert.setObject(3, subject.id());
            insert.setString(4, subject.name());
            insert.setString(5, subject.publicName());
            insert.setString(6, subject.address());
            insert.setString(7, resolved.issuer().regionCode());
            insert.setObject(8, resolved.issuer().authority().id().value());
            insert.setString(9, notice.basis());
            insert.setString(10, step.equals("SERVED") ? "ISSUED" : step);
            insert.setString(11, step);
            insert.setString(12, notice.number().toString());
            insert.setObject(13, caller.id().value());
            insert.setObject(14, notice.issuedOn());
            insert.setObject(15, notice.issuedOn());
            insert.setObject(16, notice.kind().isRuling() ? Caller.SYSTEM.id().value() : null, Types.OTHER);
            insert.setObject(17, closedOn, Types.DATE);
            insert.setString(18, lifted ? TAKEN : null);
            insert.setObject(19, lifted ? caller.id().value() : null, Types.OTHER);
            insert.setObject(20, lifted ? notice.endedOn() : null, Types.DATE);
            insert.setObject(21, ended ? notice.issuedOn() : null, Types.DATE);
        });
    }

    private void write(NoticeId id, FormerNotice.Item item, Subject subject) {
        sql.update(ITEM, insert -> {
            insert.setObject(1, id.value());
            insert.setString(2, item.problem());
            insert.setString(3, item.measure());
            insert.setString(4, subject.publicName());
            insert.setObject(5, item.dueOn());
        });
    }

    /** Reported by whoever enters it, and seen by whoever closed it then. */
    private void close(Caller caller, NoticeId id, LocalDate on) {
        UUID then = Caller.SYSTEM.id().value();
        sql.update(REPORT, update -> {
            update.setObject(1, on);
            update.setString(2, TAKEN);
            update.setObject(3, caller.id().value());
            update.setObject(4, id.value());
        });
        sql.update(CHECK, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, id.value());
            insert.setString(3, TAKEN);
            insert.setObject(4, on);
            insert.setObject(5, then);
        });
        sql.update(CLOSE_ITEM, update -> {
            update.setObject(1, on);
            update.setObject(2, then);
            update.setString(3, TAKEN);
            update.setObject(4, id.value());
        });
        sql.update(CLOSE, update -> {
            update.setObject(1, on);
            update.setObject(2, id.value());
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new NoticeId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("subject_id", UUID.class)),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
