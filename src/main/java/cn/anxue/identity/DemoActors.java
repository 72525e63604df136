package cn.anxue.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The actors a newcomer signs in with. They exist in demo mode alone; a service that finds them on a configured database
 * (a copied demo) disables them before it serves.
 */
@ApplicationScoped
public class DemoActors {
    public static final String PASSWORD = "anxue-demo";

    private static final Logger LOG = Logger.getLogger(DemoActors.class);
    private static final Scope YANGQUAN = new Scope.Region("140302");
    private static final Scope CHENGDE = new Scope.Region("130800");

    private final ActorService service;
    private final Actors actors;
    private final DemoMode demo;

    DemoActors(ActorService service, Actors actors, DemoMode demo) {
        this.service = service;
        this.actors = actors;
        this.demo = demo;
    }

    @Transactional
    void onStart(@Observes @Priority(100) StartupEvent event) {
        if (demo.isOn()) {
            load();
            return;
        }
        int disabled = service.disableDemo();
        if (disabled > 0) {
            LOG.warnf("%d demo actors were found on a configured database and are disabled now", disabled);
        }
    }

    private void load() {
        if (actors.findByName("admin").isPresent()) {
            return;
        }
        PasswordHash password = PasswordHash.of(PASSWORD);
        ensure(password, "officer", Role.OFFICER, YANGQUAN);
        ensure(password, "approver", Role.APPROVER, YANGQUAN);
        ensure(password, "inspector", Role.INSPECTOR, YANGQUAN);
        ensure(password, "auditor", Role.AUDITOR, YANGQUAN);
        ensure(password, "officer.chengde", Role.OFFICER, CHENGDE);
        ensure(password, "approver.chengde", Role.APPROVER, CHENGDE);
        ensure(password, "auditor.chengde", Role.AUDITOR, CHENGDE);
        ensure(password, "bank", Role.BANK, new Scope.Bank("000000000001"));
        ensure(password, "bank2", Role.BANK, new Scope.Bank("000000000002"));
        // Reaches nothing until the demo data has an institution to bind it to.
        ensure(password, "institution", Role.INSTITUTION, new Scope.None());
        ensure(password, "admin", Role.ADMINISTRATOR, new Scope.None());
    }

    private void ensure(PasswordHash password, String name, Role role, Scope scope) {
        service.ensure(name, password, Set.of(role), scope, true);
    }
}
