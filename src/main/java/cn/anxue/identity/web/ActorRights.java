package cn.anxue.identity.web;

import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the place or institution an actor is to reach exists; those rooms stand above the one that keeps actors. */
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
}
