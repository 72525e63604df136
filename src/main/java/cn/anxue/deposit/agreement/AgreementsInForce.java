package cn.anxue.deposit.agreement;

import java.util.List;

/** Agreements have come into force, and their accounts are supervised from now on. */
public record AgreementsInForce(List<AgreementView> agreements) {
    public AgreementsInForce {
        agreements = List.copyOf(agreements);
    }
}
