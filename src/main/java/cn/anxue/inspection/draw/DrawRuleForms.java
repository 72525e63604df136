package cn.anxue.inspection.draw;

import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which shares a place may draw. */
@ApplicationScoped
class DrawRuleForms implements RuleForms {
    @Override
    public List<RuleForm<?>> rules() {
        return List.of(new RuleForm<>(
                DrawPools.SHARES,
                shares -> shares.percent().values().stream().allMatch(percent -> RuleForm.isWithin(percent, 0, 100)),
                Text.of("A、B、C、D、NONE 各 0 至 100（%）", "A, B, C, D and NONE of 0 to 100 percent each")));
    }
}
