package cn.anxue.enforcement.notice;

import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.enforcement.Competence;
import cn.anxue.enforcement.trace.NoticeTrace;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who may act upon a notice from which side, and what they hand in with it. */
@ApplicationScoped
class NoticeSides {
    private final Notices notices;
    private final Competence competence;
    private final Documents documents;
    private final NoticeTrace trace;

    NoticeSides(Notices notices, Competence competence, Documents documents, NoticeTrace trace) {
        this.notices = notices;
        this.competence = competence;
        this.documents = documents;
        this.trace = trace;
    }

    /** Locked, for an officer or approver of the competent authority. */
    Notice of(Caller caller, NoticeId id, Role role) {
        Notice notice = notices.locked(id);
        competence.require(caller, notice.subject(), notice.regionCode(), role);
        return notice;
    }

    /** Locked, for its addressee itself, or for an officer who writes down what the addressee said. */
    Notice ofAddresseeOrOfficer(Caller caller, NoticeId id) {
        Notice notice = notices.locked(id);
        if (isAddressee(caller, notice)) {
            return notice;
        }
        if (caller.scope() instanceof Scope.Institution) {
            throw NoticeRegister.notFound();
        }
        competence.require(caller, notice.subject(), notice.regionCode(), Role.OFFICER);
        return notice;
    }

    /** An institution sees a notice once it is numbered. */
    static boolean isAddressee(Caller caller, Notice notice) {
        return caller.scope() instanceof Scope.Institution own
                && own.institutionId().equals(notice.subject().id())
                && notice.state() != NoticeState.PROPOSED
                && notice.state() != NoticeState.REFUSED;
    }

    /** Files what was handed in under the notice's place, so that its officers may read it. */
    void attach(Caller caller, Notice notice, NoticeTrace.Part part, List<UUID> handedIn) {
        handedIn.forEach(id -> documents.fileUnder(caller, new DocumentId(id), notice.regionCode()));
        trace.proved(notice.id().value(), part, handedIn);
    }

    /** Writes to the database what was moved so far: it checks each step by itself. */
    void flush() {
        notices.flush();
    }
}
