package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderAcceptance;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderView;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** The family accepts the terms it has read. */
@ApplicationScoped
public class FamilyAcceptance {
    private final OrderRegister register;
    private final OrderAcceptance acceptance;

    FamilyAcceptance(OrderRegister register, OrderAcceptance acceptance) {
        this.register = register;
        this.acceptance = acceptance;
    }

    /**
     * What a family says yes to.
     *
     * @param contractVersion as the order names it
     * @param childConsent to the use of the data of a child under fourteen
     */
    public record Consent(String contractVersion, boolean consent, boolean childConsent) {}

    @Transactional
    public OrderView accept(Caller caller, OrderId id, Consent said) {
        OrderView order = register.get(caller, id);
        if (!OrderRegister.isFamilyOf(caller, id)) {
            throw new ProblemException(RequestProblem.FORBIDDEN);
        }
        if (!said.consent()) {
            throw new ProblemException(FamilyProblem.CONSENT_REQUIRED, "/consent", Map.of());
        }
        if (order.learnerUnder14() && !said.childConsent()) {
            throw new ProblemException(FamilyProblem.CHILD_CONSENT_REQUIRED, "/childConsent", Map.of());
        }
        if (!said.contractVersion().equals(order.contractVersion())) {
            throw new ProblemException(
                    FamilyProblem.CONTRACT_VERSION_OTHER,
                    "/contractVersion",
                    Map.of("version", order.contractVersion()));
        }
        return acceptance.accept(caller, id);
    }
}
