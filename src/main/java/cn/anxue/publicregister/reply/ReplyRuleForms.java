package cn.anxue.publicregister.reply;

import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which term a place may set for looking at replies. */
@ApplicationScoped
class ReplyRuleForms implements RuleForms {
    private static final int DAYS_MAX = 60;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(RuleForm.term(ReplyDuties.WITHIN, DAYS_MAX));
    }
}
