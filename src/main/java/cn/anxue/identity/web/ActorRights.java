package cn.anxue.identity.web;

import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.institution.Uscc;
import cn.anxue.institution.transfer.TransferProblem;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The place or institution an actor is to reach, which must exist; those rooms stand above the one that keeps actors. */
@ApplicationScoped
class ActorRights {
    private final Regions regions;
    private final InstitutionRegister institutions;

    ActorRights(Regions regions, InstitutionRegister institutions) {
        this.regions = regions;
        this.institutions = institutions;
    }

    /** The scope itself, where it is one of something. */
    Scope existing(Scope scope) {
        if (scope instanceof Scope.Region region) {
            regions.get(region.regionCode());
        }
        if (scope instanceof Scope.Institution institution) {
            institutions.view(new InstitutionId(institution.institutionId()));
        }
        return scope;
    }

    /** What a form asks for; people know an institution by its unified social credit code. */
    Scope asked(RightsForm form) {
        String typed = Uscc.normalised(form.reach());
        if (Uscc.isWellFormed(typed) && Uscc.hasCheckDigit(typed)) {
            Optional<InstitutionView> known = institutions.findByUscc(new Uscc(typed));
            return known.map(one -> new Scope.Institution(one.id().value()))
                    .orElseThrow(
                            () -> new ProblemException(TransferProblem.USCC_UNKNOWN, "/reach", Map.of("uscc", typed)));
        }
        return existing(form.scope());
    }

    /** How a form writes it. */
    String typed(Scope scope) {
        if (scope instanceof Scope.Region region) {
            return region.regionCode();
        }
        if (scope instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        return scope instanceof Scope.Institution one
                ? institutions.views(List.of(new InstitutionId(one.institutionId()))).stream()
                        .map(known -> known.uscc().value())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
