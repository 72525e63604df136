package cn.anxue.web;

import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How far the caller may act, by the names people know; templates ask for it as {@code inject:reach}. */
@Named("reach")
@RequestScoped
public class Reach {
    private final CurrentCaller caller;
    private final Regions regions;
    private final InstitutionRegister institutions;

    Reach(CurrentCaller caller, Regions regions, InstitutionRegister institutions) {
        this.caller = caller;
        this.regions = regions;
        this.institutions = institutions;
    }

    /** Empty where there is no better name than the code. */
    public String name() {
        Scope scope = caller.get().scope();
        if (scope instanceof Scope.Region region) {
            return regions.fullName(region.regionCode());
        }
        if (scope instanceof Scope.Institution one) {
            return institutions.view(new InstitutionId(one.institutionId())).name();
        }
        return "";
    }
}
