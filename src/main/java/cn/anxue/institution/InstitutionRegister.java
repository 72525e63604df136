package cn.anxue.institution;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the register and answers who may see and who may act. What lies out of sight is not found. */
@ApplicationScoped
public class InstitutionRegister {
    private final InstitutionRecords records;
    private final Sight sight;
    private final Holders holders;

    InstitutionRegister(InstitutionRecords records, Sight sight, Holders holders) {
        this.records = records;
        this.sight = sight;
        this.holders = holders;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also where it is out of the caller's sight */
    @Transactional
    public InstitutionView get(Caller caller, InstitutionId id) {
        requireSight(caller, id);
        return view(id);
    }

    /** Without a look at any scope. */
    @Transactional
    public InstitutionView view(InstitutionId id) {
        return records.institutions
                .findByIdOptional(id)
                .map(records::view)
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Of an institution or another holder, without a look at any scope. */
    @Transactional
    public Holder holder(InstitutionId id) {
        return holders.of(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Those that exist, without a look at any scope, in no order. */
    @Transactional
    public List<Holder> holders(Collection<InstitutionId> ids) {
        return holders.of(ids);
    }

    /** Those that exist, without a look at any scope, in no order. */
    @Transactional
    public List<InstitutionView> views(Collection<InstitutionId> ids) {
        return records.views(records.institutions.list("id in ?1", ids));
    }

    /** Without a look at any scope. */
    @Transactional
    public Optional<InstitutionView> findByUscc(Uscc uscc) {
        return records.institutions.findByUscc(uscc).map(records::view);
    }

    @Transactional
    public void requireSight(Caller caller, InstitutionId id) {
        if (!sight.reaches(caller, id)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    /** Sight of what both sides of a handover may read, also the one that gave it away. */
    void requireSightOnce(Caller caller, InstitutionId id) {
        if (!sight.reachedOnce(caller, id)) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }

    /** The caller is an officer or approver where the competent authority is, or above it. */
    @Transactional
    public void requireCompetence(Caller caller, InstitutionId id) {
        require(caller, id, Relation.COMPETENT_AUTHORITY, InstitutionProblem.NOT_COMPETENT);
    }

    /** The caller is an officer or approver where the deposit supervisor is, or above it. */
    @Transactional
    public void requireSupervision(Caller caller, InstitutionId id) {
        require(caller, id, Relation.DEPOSIT_SUPERVISOR, InstitutionProblem.NOT_SUPERVISING);
    }

    /** Those of the list whose deposit supervisor the caller belongs to, or stands above; one question. */
    @Transactional
    public Set<InstitutionId> supervised(Caller caller, Collection<InstitutionId> institutions) {
        return sight.supervised(caller, institutions);
    }

    /** Latest first. */
    @Transactional
    public List<HistoryEntry> history(InstitutionId id) {
        return records.events.of(id);
    }

    /** What brought it into its state; empty while it is as registered. */
    @Transactional
    public Optional<HistoryEntry> lastMove(InstitutionId id) {
        return records.events.lastMove(id);
    }

    /** Oldest first. */
    @Transactional
    public List<String> formerNames(InstitutionId id) {
        return records.formerNames.of(id);
    }

    private void require(Caller caller, InstitutionId id, Relation relation, ProblemKind refusal) {
        requireSight(caller, id);
        if (caller.isSystem()) {
            return;
        }
        if (!caller.has(Role.OFFICER) && !caller.has(Role.APPROVER)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (!sight.reaches(caller, id, relation)) {
            throw new ProblemException(refusal);
        }
    }
}
