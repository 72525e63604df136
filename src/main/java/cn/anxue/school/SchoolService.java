package cn.anxue.school;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Holder;
import cn.anxue.institution.Holders;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers schools and ends their service. */
@ApplicationScoped
@Transactional
public class SchoolService {
    /** One list holds no more. */
    public static final int LIST_MAX = 2_000;

    private static final int NAME_MAX = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final SchoolStore store;
    private final SchoolRegister register;
    private final Holders holders;
    private final AuditTrail audit;
    private final Today today;

    SchoolService(SchoolStore store, SchoolRegister register, Holders holders, AuditTrail audit, Today today) {
        this.store = store;
        this.register = register;
        this.holders = holders;
        this.audit = audit;
        this.today = today;
    }

    /** Registers all or none; the pointer of a problem begins with the position in the list. */
    public List<SchoolId> registerAll(Caller caller, List<SchoolDraft> drafts) {
        if (drafts.size() > LIST_MAX) {
            throw new ProblemException(RequestProblem.TOO_MANY_ITEMS, "", Map.of("max", LIST_MAX));
        }
        register.requireOfficeAt(
                caller, drafts.stream().map(SchoolDraft::regionCode).collect(Collectors.toSet()));
        check(drafts);
        List<SchoolStore.Entered> entered = drafts.stream()
                .map(draft -> new SchoolStore.Entered(SchoolId.next(), draft))
                .toList();
        holders.enter(
                "SCHOOL",
                entered.stream()
                        .map(one -> new Holder(
                                one.id().holder(),
                                one.draft().name().strip(),
                                Uscc.normalised(one.draft().uscc()),
                                one.draft().regionCode()))
                        .toList());
        store.insert(entered);
        audit.recordAll(entered.stream()
                .map(one -> new AuditTrail.Row(
                        caller,
                        "school.registered",
                        "school",
                        one.id().value(),
                        List.of(),
                        one.draft().regionCode()))
                .toList());
        return entered.stream().map(SchoolStore.Entered::id).toList();
    }

    /** @throws ProblemException {@code STALE} where it changed since that version */
    public School end(Caller caller, SchoolId id, long version, LocalDate on) {
        School school = register.requireOffice(caller, id);
        if (school.endedOn() != null) {
            throw new ProblemException(SchoolProblem.SCHOOL_ENDED, Map.of("on", school.endedOn()));
        }
        if (on.isAfter(today.date()) || on.isBefore(school.openedOn())) {
            throw new ProblemException(SchoolProblem.SCHOOL_DAY_TO_COME, "/on", Map.of("today", today.date()));
        }
        if (!store.end(id, version, on)) {
            throw new ProblemException(RequestProblem.STALE);
        }
        audit.recordAll(List.of(new AuditTrail.Row(
                caller, "school.ended", "school", id.value(), List.of("endedOn"), school.regionCode())));
        return register.view(id);
    }

    private void check(List<SchoolDraft> drafts) {
        Violations found = new Violations();
        Set<String> codes = new HashSet<>();
        Set<String> known = new HashSet<>(holders.known(
                drafts.stream().map(draft -> Uscc.normalised(draft.uscc())).toList()));
        for (int i = 0; i < drafts.size(); i++) {
            SchoolDraft draft = drafts.get(i);
            String code = Uscc.normalised(draft.uscc());
            if (draft.name().isBlank()) {
                found.add("/" + i + "/name", RequestProblem.REQUIRED);
            }
            if (draft.name().strip().length() > NAME_MAX) {
                found.add("/" + i + "/name", RequestProblem.TOO_LONG, Map.of("max", NAME_MAX));
            }
            if (!Uscc.isWellFormed(code) || !Uscc.hasCheckDigit(code)) {
                found.add("/" + i + "/uscc", SchoolProblem.SCHOOL_CODE_INVALID);
            } else if (known.contains(code)) {
                found.add("/" + i + "/uscc", SchoolProblem.SCHOOL_CODE_TAKEN);
            } else if (!codes.add(code)) {
                found.add("/" + i + "/uscc", SchoolProblem.SCHOOL_CODE_TWICE);
            }
            if (draft.openedOn().isAfter(today.date())) {
                found.add("/" + i + "/openedOn", SchoolProblem.SCHOOL_DAY_TO_COME, Map.of("today", today.date()));
            } else if (draft.openedOn().isBefore(FIRST_DAY)) {
                found.add("/" + i + "/openedOn", SchoolProblem.SCHOOL_DAY_TOO_EARLY, Map.of("first", FIRST_DAY));
            }
        }
        found.throwIfAny();
    }
}
