package cn.anxue.fee.payout;

import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What leaves an institution's fee accounts, for whoever sees the institution. */
@ApplicationScoped
@Transactional
public class PayoutInquiry {
    private final InstitutionRegister register;
    private final PayoutReadings readings;

    PayoutInquiry(InstitutionRegister register, PayoutReadings readings) {
        this.register = register;
        this.readings = readings;
    }

    /** Latest first. */
    public List<PayoutView> of(Caller caller, InstitutionId institution, int limit) {
        register.requireSight(caller, institution);
        return readings.ofInstitution(institution, limit);
    }
}
