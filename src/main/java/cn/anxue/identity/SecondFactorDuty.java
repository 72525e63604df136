package cn.anxue.identity;

import cn.anxue.identity.factor.SecondFactors;
import cn.anxue.identity.session.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who cannot do without a second factor (等保; ASVS 5.0 V6.3.3). In demo mode actors of the demo data can: their password
 * stands on the page.
 */
@ApplicationScoped
class SecondFactorDuty {
    private static final Set<Role> BOUND = EnumSet.of(Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.CONFIDANT);

    private final SecondFactors factors;
    private final DemoMode demo;

    SecondFactorDuty(SecondFactors factors, DemoMode demo) {
        this.factors = factors;
        this.demo = demo;
    }

    boolean isBound(Actor actor) {
        boolean excused = demo.isOn() && actor.isDemo();
        return !excused && actor.caller().roles().stream().anyMatch(BOUND::contains);
    }

    /** What comes after the right password. */
    Stage after(Actor actor) {
        if (factors.isEnrolled(actor.id())) {
            return Stage.SECOND_FACTOR;
        }
        return isBound(actor) ? Stage.ENROLMENT : Stage.OPEN;
    }
}
