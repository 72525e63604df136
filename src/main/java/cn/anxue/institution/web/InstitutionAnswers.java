package cn.anxue.institution.web;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.page.Page;
import cn.anxue.region.Authorities;
import cn.anxue.region.AuthorityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts names to the authorities of views. */
@ApplicationScoped
class InstitutionAnswers {
    private final InstitutionRegister register;
    private final Bars bars;
    private final Authorities authorities;

    InstitutionAnswers(InstitutionRegister register, Bars bars, Authorities authorities) {
        this.register = register;
        this.bars = bars;
        this.authorities = authorities;
    }

    InstitutionAnswer one(Caller caller, InstitutionView view) {
        var known = authorities.getAll(offices(List.of(view)));
        return InstitutionAnswer.of(view, known, isMasked(caller))
                .with(register.formerNames(view.id()), bars.standing(view.id()));
    }

    Page<InstitutionAnswer> page(Caller caller, Page<InstitutionView> views) {
        var known = authorities.getAll(offices(views.items()));
        return views.map(view -> InstitutionAnswer.of(view, known, isMasked(caller)));
    }

    private static Set<AuthorityId> offices(List<InstitutionView> views) {
        return views.stream()
                .flatMap(view -> Stream.of(view.competentAuthorityId(), view.depositSupervisorId()))
                .collect(Collectors.toSet());
    }

    private static boolean isMasked(Caller caller) {
        return caller.roles().equals(Set.of(Role.AUDITOR));
    }
}
