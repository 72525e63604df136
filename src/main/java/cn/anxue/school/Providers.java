package cn.anxue.school;

import cn.anxue.enforcement.list.WhiteListed;
import cn.anxue.enforcement.list.WhiteListing;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which institutions teach at a school: taken from the published white list alone. */
@ApplicationScoped
@Transactional
public class Providers {
    private static final int DAYS_MAX = 400;

    private final ProviderStore store;
    private final SchoolRegister register;
    private final WhiteListing whiteList;
    private final InstitutionRegister institutions;
    private final Filings.Surrounding surrounding;

    Providers(
            ProviderStore store,
            SchoolRegister register,
            WhiteListing whiteList,
            InstitutionRegister institutions,
            Filings.Surrounding surrounding) {
        this.store = store;
        this.register = register;
        this.whiteList = whiteList;
        this.institutions = institutions;
        this.surrounding = surrounding;
    }

    /** @throws ProblemException {@code NOT_ON_WHITE_LIST} for whoever is not in the list's own export */
    public Provider select(Caller caller, SchoolId id, ProviderDraft draft) {
        School school = register.requireOffice(caller, id);
        if (school.endedOn() != null) {
            throw new ProblemException(SchoolProblem.SCHOOL_ENDED, Map.of("on", school.endedOn()));
        }
        long days = ChronoUnit.DAYS.between(draft.fromOn(), draft.untilOn());
        if (days < 0 || days > DAYS_MAX) {
            throw new ProblemException(SchoolProblem.FILING_TERM_INVALID, "/untilOn", Map.of());
        }
        if (!FilingRules.isNear(draft.fromOn(), draft.untilOn(), today())) {
            throw new ProblemException(SchoolProblem.FILING_TERM_FAR, "/fromOn", Map.of("today", today()));
        }
        WhiteListed listed = listed(caller, draft);
        InstitutionView institution =
                institutions.findByUscc(new Uscc(listed.uscc())).orElseThrow();
        boolean taken = store.of(id).stream()
                .anyMatch(known -> known.state() == ProviderState.SELECTED
                        && known.institution().equals(institution.id()));
        if (taken) {
            throw new ProblemException(SchoolProblem.PROVIDER_TAKEN, "/uscc", Map.of());
        }
        Provider made = new Provider(
                Uuid7.next(),
                id,
                institution.id(),
                institution.name(),
                listed.uscc(),
                listed.number(),
                draft.service().strip(),
                draft.fromOn(),
                draft.untilOn(),
                ProviderState.SELECTED,
                null,
                null);
        store.insert(made, caller.id(), surrounding.today().now());
        surrounding.note(caller, "school.provider-selected", "school_provider", made.id(), school);
        return made;
    }

    /** An officer closes a selection, also one whose institution has left the list. */
    public void end(Caller caller, SchoolId id, UUID provider, String reason) {
        School school = register.requireOffice(caller, id);
        Provider known = store.of(id).stream()
                .filter(one -> one.id().equals(provider))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
        if (!store.end(id, provider, today(), reason.strip())) {
            throw new ProblemException(SchoolProblem.PROVIDER_STATE, Map.of("state", known.state()));
        }
        surrounding.note(caller, "school.provider-ended", "school_provider", provider, school, "state");
    }

    /** Latest first. */
    public List<Provider> of(Caller caller, SchoolId id) {
        register.get(caller, id);
        return store.of(id);
    }

    /** Whom the caller could select today, as the white list's export has it. */
    public List<WhiteListed> choice(Caller caller) {
        return whiteList.of(caller, null);
    }

    private WhiteListed listed(Caller caller, ProviderDraft draft) {
        String code = Uscc.normalised(draft.uscc());
        return whiteList.of(caller, null).stream()
                .filter(one -> one.uscc().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SchoolProblem.NOT_ON_WHITE_LIST, "/uscc", Map.of()));
    }

    private LocalDate today() {
        return surrounding.today().date();
    }
}
