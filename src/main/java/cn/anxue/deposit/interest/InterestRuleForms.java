package cn.anxue.deposit.interest;

import cn.anxue.deposit.interest.InterestCheck.MinimumRate;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** Which least rate of interest a place may ask for. */
@ApplicationScoped
class InterestRuleForms implements RuleForms {
    private static final BigDecimal MOST = new BigDecimal("0.1");

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(new RuleForm<>(
                new RuleKey<>("deposit.minimumInterestRate", MinimumRate.class),
                rate -> rate.annualRate() != null
                        && rate.annualRate().fraction().compareTo(MOST) <= 0,
                Text.of("0 至 0.1，写作 {\"annualRate\": \"0.0005\"}", "0 to 0.1, as in {\"annualRate\": \"0.0005\"}")));
    }
}
