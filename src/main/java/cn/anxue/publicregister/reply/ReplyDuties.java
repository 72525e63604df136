package cn.anxue.publicregister.reply;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Replies that wait for somebody to look whether they may be shown. */
@ApplicationScoped
class ReplyDuties implements Duties {
    static final RuleKey<Term> WITHIN = new RuleKey<>("publicregister.reply", Term.class);

    /** Where no place says otherwise. */
    private static final Term COMMON = Term.working(5);

    private static final Text LOOK = Text.of("审核机构陈述", "Look whether a reply may be shown");

    private final ReplyRegister register;
    private final RegionRules rules;
    private final Deadlines deadlines;

    ReplyDuties(ReplyRegister register, RegionRules rules, Deadlines deadlines) {
        this.register = register;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate today) {
        List<ReplyView> waiting = register.waiting(caller);
        if (waiting.isEmpty() || !(caller.scope() instanceof Scope.Region region)) {
            return List.of();
        }
        Term within =
                rules.on(today, region.regionCode(), WITHIN).map(Rule::value).orElse(COMMON);
        return waiting.stream()
                .map(reply -> new Duty(
                        "reply.waiting",
                        reply.id(),
                        LOOK,
                        reply.institutionName(),
                        reply.number(),
                        deadlines.of(reply.writtenOn(), within).on(),
                        "/console/replies"))
                .toList();
    }
}
