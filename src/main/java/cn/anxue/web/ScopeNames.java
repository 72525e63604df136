package cn.anxue.web;

import cn.anxue.deposit.agreement.BankNames;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionView;
import cn.anxue.problem.Text;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far somebody may act, by the names people know. */
@ApplicationScoped
public class ScopeNames {
    private static final Text GONE = Text.of("机构已撤回登记", "an institution whose registration was undone");

    private final Regions regions;
    private final InstitutionRegister institutions;

    ScopeNames(Regions regions, InstitutionRegister institutions) {
        this.regions = regions;
        this.institutions = institutions;
    }

    public Text of(Scope scope) {
        if (scope instanceof Scope.Region region) {
            String place = regions.fullName(region.regionCode());
            return Text.of(place + "及下级", place + " and below");
        }
        if (scope instanceof Scope.Bank bank) {
            String name = BankNames.of(bank.bankCode());
            return Text.of(name, name);
        }
        if (scope instanceof Scope.Institution one) {
            return institution(new InstitutionId(one.institutionId()));
        }
        return scope instanceof Scope.Order ? Text.of("一份订单", "one order") : Text.of("无", "none");
    }

    private Text institution(InstitutionId id) {
        return institutions.views(List.of(id)).stream()
                .map(InstitutionView::name)
                .map(name -> Text.of(name, name))
                .findFirst()
                .orElse(GONE);
    }
}
