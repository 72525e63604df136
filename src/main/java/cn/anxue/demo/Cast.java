package cn.anxue.demo;

import cn.anxue.identity.ActorService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The demo actors in whose name everything is done. */
@ApplicationScoped
class Cast {
    static final String BANK_CODE = "000000000001";
    static final String BANK2_CODE = "000000000002";

    private final ActorService actors;

    Cast(ActorService actors) {
        this.actors = actors;
    }

    Caller named(String name) {
        return actors.caller(name);
    }

    Caller bank(String bankCode) {
        return named(bankCode.equals(BANK_CODE) ? "bank" : "bank2");
    }

    /** Gives the actor {@code institution} the institution he acts for. */
    void bindInstitution(UUID institutionId) {
        actors.rebind("institution", new Scope.Institution(institutionId));
    }
}
