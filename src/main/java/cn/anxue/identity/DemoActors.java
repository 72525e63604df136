package cn.anxue.identity;

import cn.anxue.problem.Text;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The actors a newcomer signs in with. They exist in demo mode alone; a service that finds them on a configured database
 * (a copied demo) disables them before it serves.
 */
@ApplicationScoped
public class DemoActors {
    public static final String PASSWORD = "anxue-demo";
    /** Where {@code officer} works. */
    public static final String OFFICERS_REGION = "140302";

    private static final Logger LOG = Logger.getLogger(DemoActors.class);
    private static final Scope YANGQUAN = new Scope.Region(OFFICERS_REGION);
    private static final Scope CHENGDE = new Scope.Region("130800");
    private static final Scope LIUNAN = new Scope.Region("450204");
    private static final Scope XINYANG = new Scope.Region("411500");
    private static final Scope PUYANG = new Scope.Region("410900");

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
        // Data of an earlier version may lack those that came later.
        if (listed().stream().allMatch(actor -> actors.findByName(actor.name).isPresent())) {
            return;
        }
        PasswordHash password = PasswordHash.of(PASSWORD);
        listed().forEach(actor -> service.ensure(actor.name, password, Set.of(actor.role), actor.scope, true));
    }

    /**
     * One of them.
     *
     * @param office as the sign-in page says it
     */
    public record Listed(String name, Role role, Scope scope, Text office) {}

    /** All of them. */
    public static List<Listed> listed() {
        return List.of(
                new Listed("officer", Role.OFFICER, YANGQUAN, Text.of("城区经办", "officer")),
                new Listed("approver", Role.APPROVER, YANGQUAN, Text.of("城区审批", "approver")),
                new Listed("inspector", Role.INSPECTOR, YANGQUAN, Text.of("城区检查", "inspector")),
                new Listed("confidant", Role.CONFIDANT, YANGQUAN, Text.of("城区举报保密", "confidant")),
                new Listed("supervisor", Role.SUPERVISOR, YANGQUAN, Text.of("城区社会监督员", "supervisor")),
                new Listed("auditor", Role.AUDITOR, YANGQUAN, Text.of("城区审计", "auditor")),
                new Listed("officer.chengde", Role.OFFICER, CHENGDE, Text.of("承德经办", "officer of Chengde")),
                new Listed("approver.chengde", Role.APPROVER, CHENGDE, Text.of("承德审批", "approver of Chengde")),
                new Listed("inspector.chengde", Role.INSPECTOR, CHENGDE, Text.of("承德检查", "inspector of Chengde")),
                new Listed(
                        "inspector2.chengde", Role.INSPECTOR, CHENGDE, Text.of("承德检查二", "second inspector of Chengde")),
                new Listed("auditor.chengde", Role.AUDITOR, CHENGDE, Text.of("承德审计", "auditor of Chengde")),
                new Listed("officer.liunan", Role.OFFICER, LIUNAN, Text.of("柳南经办", "officer of Liunan")),
                new Listed("approver.liunan", Role.APPROVER, LIUNAN, Text.of("柳南审批", "approver of Liunan")),
                new Listed("officer.xinyang", Role.OFFICER, XINYANG, Text.of("信阳经办", "officer of Xinyang")),
                new Listed("officer.puyang", Role.OFFICER, PUYANG, Text.of("濮阳经办", "officer of Puyang")),
                new Listed("bank", Role.BANK, new Scope.Bank("000000000001"), Text.of("银行", "bank")),
                new Listed("bank2", Role.BANK, new Scope.Bank("000000000002"), Text.of("另一家银行", "second bank")),
                // Reaches nothing until the demo data has an institution to bind it to.
                new Listed("institution", Role.INSTITUTION, new Scope.None(), Text.of("培训机构", "institution")),
                new Listed("admin", Role.ADMINISTRATOR, new Scope.None(), Text.of("管理员", "administrator")));
    }
}
